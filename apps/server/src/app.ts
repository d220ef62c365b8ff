import { hkdfSync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { composeRouter } from '@xinshe/plugin-host/server/compose-router.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'
import type { AppParts, Pools } from './app-parts.ts'
import { coreServer } from './core-server.ts'
import { createHandler, inProcess, type InProcessDoor, type PortalHandler } from './http.ts'
import { openLog, type Log } from './http/log.ts'
import { rpcDoor } from './http/rpc-door.ts'
import { documentStore } from '@xinshe/db/documents/document-store.ts'

export interface AppSettings {
  readonly pools: Pools
  /** In order of `requires`, as `bootHouse` returns them. */
  readonly plugins: readonly PluginServer[]
  readonly masterKey: Buffer
  /** The folder of the documents. Named by whoever starts the product: what people hand in never lands in a temporary one. */
  readonly documentsDir: string
  readonly clock?: () => Date
  readonly origin?: string | null
  readonly portalHandler?: PortalHandler | null
  readonly log?: Log
}

export interface App {
  readonly parts: AppParts
  /** For `http.createServer`. */
  readonly handler: (req: IncomingMessage, res: ServerResponse) => void
  /** Calls without a network: `callers('request-id')('/rpc/session.shell', { headers })`. */
  readonly callers: (requestId: string) => InProcessDoor
  /** Closes the pools. */
  close(): Promise<void>
}

/** The product, without a port: what `main.ts` serves and what tests start. It keeps nothing in memory between requests. */
export function createApp({ pools, plugins, masterKey, documentsDir, clock = () => new Date(), origin = null, portalHandler = null, log = openLog('error') }: AppSettings): App {
  const house = { core: coreServer, plugins }
  const deviceKey = Buffer.from(hkdfSync('sha256', masterKey, '', 'known-devices', 32))
  const parts: AppParts = { house, router: composeRouter(house), pools, masterKey, documents: documentStore(documentsDir), deviceKey, now: clock }
  const door = rpcDoor(parts, log)
  return {
    parts,
    handler: createHandler(parts, { origin, log, portal: portalHandler }),
    callers: (requestId) => inProcess(door, requestId),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    }
  }
}
