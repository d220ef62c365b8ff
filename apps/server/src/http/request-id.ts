import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const shape = /^[\w-]{8,64}$/

/** The id under which a request is logged and audited: the proxy's if it gave a harmless one, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && shape.test(given) ? given : randomUUID()
}
