import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectMigrator, openPool, type DatabasePlace } from '@xinshe/db/connect.ts'
import { hashPassword } from '@xinshe/auth/password.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'
import { isAtRest } from '@xinshe/testing/database.ts'
import { createApp, type App, type AppSettings } from '../src/app.ts'
import { openLog } from '../src/http/log.ts'
import { plugins as registry } from '../src/plugins.gen.ts'
import { samplePassword } from '../src/routers/session/samples.ts'

export interface Served {
  readonly app: App
  /** `http://127.0.0.1:…` */
  readonly url: string
  end(): Promise<void>
}

/** The product on a port of its own, with pools of its own: one process among several. */
export async function serve(place: DatabasePlace, more: Partial<AppSettings> = {}): Promise<Served> {
  const pools = takePools(place)
  const documentsDir = await mkdtemp(join(tmpdir(), 'xinshe-documents-'))
  const app = createApp({ pools, plugins: await allPlugins(), masterKey: place.masterKey, documentsDir, log: openLog('silent'), ...more })
  const server = createServer(app.handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    app,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end: async () => {
      await closeServer(server)
      await leavePools(place, pools)
      await rm(documentsDir, { recursive: true })
    }
  }
}

type Pools = App['parts']['pools']

/** Those that earlier products on the same database have left: what a connection has planned another test asks again. */
const left = new Map<string, Pools[]>()

function takePools(place: DatabasePlace): Pools {
  return left.get(place.adminUrl)?.pop() ?? { app: openPool(place, 'app_user', 5), signIn: openPool(place, 'signin_user', 5), jobs: openPool(place, 'job_user', 2) }
}

/** For the next product on this database, unless one was closed or somebody is still under way. */
async function leavePools({ adminUrl }: DatabasePlace, pools: Pools): Promise<void> {
  const all = Object.values(pools)
  if (all.every(isAtRest)) left.set(adminUrl, [...(left.get(adminUrl) ?? []), pools])
  else await Promise.all(all.filter((pool) => !pool.ended).map((pool) => pool.end()))
}

/** Everybody in the world signs in with the sample password. */
export async function givePasswords(place: DatabasePlace): Promise<void> {
  const owner = connectMigrator(place)
  await owner.updateTable('core.account').set({ password_hash: await hashPassword(samplePassword) }).execute()
  await owner.destroy()
}

export async function allPlugins(): Promise<PluginServer[]> {
  return Promise.all(Object.values(registry).map(async (open) => (await open()).default))
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
