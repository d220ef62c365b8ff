import { setTimeout as sleep } from 'node:timers/promises'
import type { RpcDoor } from '../app.d.ts'

/** In development the server runs beside Vite and answers the calls and the prints; `npm run dev` says where. */
export function serverBeside(): string {
  return process.env.XINSHE_SERVER ?? 'http://127.0.0.1:3000'
}

/**
 * The door to it. SvelteKit's own fetch would look for `/rpc` among the portal's routes and never reach Vite's proxy.
 * While the server begins, and begins again after a change, nobody listens: what could not be handed over waits for it.
 */
export const doorBeside: RpcDoor = async (path, init) => {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await fetch(serverBeside() + path, init)
    } catch (fault) {
      if (!nobodyListens(fault) || Date.now() > until) throw fault
      await sleep(200)
    }
  }
}

/** In milliseconds; the first start makes a database. */
const patience = 30_000

function nobodyListens(fault: unknown): boolean {
  return fault instanceof Error && (fault.cause as { code?: unknown } | undefined)?.code === 'ECONNREFUSED'
}
