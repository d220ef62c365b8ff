import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { writeAccess } from './cluster-files.ts'
import { fault } from './fault.ts'
import { freePort } from './free-port.ts'
import type { ServerPlace } from './server-place.ts'

/**
 * Makes the cluster when there is none: UTF-8, the built-in C.UTF-8 collation (the same order on every machine),
 * password sign-in for everyone. Built aside and moved into place whole, so that a killed process leaves no half of one.
 */
export async function createCluster(place: ServerPlace, { durable }: { durable: boolean }): Promise<void> {
  const { files, account } = place
  if (existsSync(join(files.cluster, 'PG_VERSION'))) return giveTo(account, files.cluster)

  const fresh = `${files.cluster}.new`
  const passwordFile = `${files.cluster}.password`
  const password = randomBytes(24).toString('base64url')
  await rm(fresh, { recursive: true, force: true })
  await rm(passwordFile, { force: true })
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(account, fresh)
  await giveTo(account, passwordFile)

  await initdb(place, [...flags(fresh, passwordFile), ...(durable ? [] : ['--no-sync', '--no-data-checksums'])])

  await rm(passwordFile)
  await writeAccess(files, { password, port: await freePort() })
  await rename(fresh, files.cluster)
}

function flags(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8'
  ]
}

async function initdb({ native, account }: ServerPlace, words: string[]): Promise<void> {
  const [program, ...rest] = [...account.prefix, join(native, 'bin', 'initdb'), ...words] as [string, ...string[]]
  await new Promise<void>((done, fail) => {
    execFile(program, rest, { ...account.become, cwd: '/' }, (error, _out, complaint) => {
      if (error) fail(fault(`数据库初始化失败:${complaint.trim()}`, 'The database could not be initialised.'))
      else done()
    })
  })
}

/** Hands the files to the account that will run the server, when they belong to another one root may act for. */
async function giveTo({ owner }: Account, path: string): Promise<void> {
  if (process.getuid?.() !== 0 || owner === undefined || (await stat(path)).uid === owner.uid) return
  if ((await stat(path)).isDirectory()) {
    await chmod(path, 0o700)
    for (const name of await readdir(path, { recursive: true })) await lchown(join(path, name), owner.uid, owner.gid)
  }
  await chown(path, owner.uid, owner.gid)
}
