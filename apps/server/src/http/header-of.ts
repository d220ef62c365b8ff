import type { IncomingMessage } from 'node:http'

/** One header as text; the first, when it was sent more than once. */
export function headerOf(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name]
  return Array.isArray(value) ? value[0] : value
}
