import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnyTRPCRouter } from '@trpc/server'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { describeFault } from '@xinshe/words'
import type { AppParts } from '../app-parts.ts'
import { createContext } from '../context.ts'
import type { Outgoing } from '../exchange.ts'
import { errorOf } from './answer-calls.ts'
import type { Log } from './log.ts'
import { namesOfCalls } from './parse-calls.ts'
import { incomingOf } from './rpc-door.ts'

/**
 * Whether a request needs more than the thin dispatcher: a stream as the answer, a subscription, or a body that is no
 * JSON. tRPC's own adapter answers those.
 */
export function needsAdapter(router: AnyTRPCRouter, req: IncomingMessage, path: string): boolean {
  const { accept = '', 'content-type': type = 'application/json' } = req.headers
  const procedures = router._def.procedures as Record<string, { _def: { type: string } } | undefined>
  const isStream = /application\/jsonl|text\/event-stream/.test(`${accept} ${String(req.headers['trpc-accept'] ?? '')}`)
  const isSubscription = Object.hasOwn(procedures, path) && procedures[path]!._def.type === 'subscription'
  return isStream || isSubscription || (req.method === 'POST' && !/^application\/json\b/i.test(type))
}

/** tRPC's own adapter, under the same limits. @throws TRPCError BAD_REQUEST before anything is looked up */
export async function answerByAdapter(parts: AppParts, log: Log, exchange: { req: IncomingMessage; res: ServerResponse; path: string; search: URLSearchParams; requestId: string }): Promise<void> {
  const { req, res, path, search, requestId } = exchange
  namesOfCalls(path, search)
  const outgoing: Outgoing = { cookies: [] }
  await nodeHTTPRequestHandler({
    router: parts.router,
    req,
    res,
    path,
    maxBatchSize: 10,
    maxBodySize: 1024 * 1024,
    createContext: async () => {
      const incoming = incomingOf({ requestId, header: (name) => headerOf(req, name) })
      return createContext(parts, incoming, outgoing).catch((thrown: unknown) => Promise.reject(errorOf(thrown)))
    },
    responseMeta: () => ({ headers: outgoing.cookies.length > 0 ? new Headers(outgoing.cookies.map((line) => ['set-cookie', line])) : undefined }),
    onError: ({ error, path: procedure }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ requestId, procedure, code: error.code, fault: describeFault(error.cause ?? error) }, 'fault')
    }
  })
}

/** One header as text. */
export function headerOf(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name]
  return Array.isArray(value) ? value[0] : value
}
