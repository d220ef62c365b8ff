import type { IncomingMessage } from 'node:http'
import type { Preferences } from '#lib/preferences.ts'
import type { Shell } from '#lib/shell/shell-data.ts'

/** The door apps/server leaves open on the request, so that pages ask it without a network hop. */
export type RpcDoor = (path: string, init: RequestInit) => Promise<Response>

declare global {
  namespace App {
    interface Error {
      status: number
      message: string
      /** Code of a refusal, when the server gave one. */
      code?: string
      /** What to name when asking for help; the log line carries it too. */
      requestId?: string
      /** The desk of whoever got lost, to put its frame around the page. */
      shell?: Shell
    }
    interface Locals {
      requestId: string
      preferences: Preferences
    }
    interface Platform {
      req: IncomingMessage & { xinsheRpc?: RpcDoor }
    }
  }
}
