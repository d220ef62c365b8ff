import { TRPCError } from '@trpc/server'
import { describeFault } from '@xinshe/words'
import type { AppParts } from '../app-parts.ts'
import { createContext } from '../context.ts'
import type { Incoming, Outgoing } from '../exchange.ts'
import { answerCalls, answerError, errorOf, type RpcAnswer } from './answer-calls.ts'
import type { Log } from './log.ts'
import { inputsOfCalls, namesOfCalls } from './parse-calls.ts'
import { isUpload, longestBody, longestUpload } from './read-body.ts'

/** A request for `/rpc/…`, from the wire or from a page that is rendered in this process. */
export interface RpcRequest {
  readonly method: string
  /** What follows `/rpc/`. */
  readonly path: string
  readonly search: URLSearchParams
  readonly requestId: string
  header(name: string): string | undefined
  /** @throws TRPCError PAYLOAD_TOO_LARGE, PARSE_ERROR */
  text(longest: number): Promise<string>
}

export interface RpcResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: string
}

/** Answers calls: reads what is asked, finds out who asks, runs it. More than a megabyte is read only of whoever is known. */
export function rpcDoor(parts: AppParts, log: Log): (request: RpcRequest) => Promise<RpcResponse> {
  return async (request) => {
    const outgoing: Outgoing = { cookies: [] }
    const answer = await answerOf(parts, request, outgoing)
    for (const { path, error } of answer.faults) {
      log.error({ requestId: request.requestId, procedure: path, code: error.code, fault: describeFault(error.cause ?? error) }, 'fault')
    }
    const headers = { 'content-type': 'application/json', vary: 'trpc-accept, accept', ...retryAfter(answer.status) }
    return { status: answer.status, headers, cookies: outgoing.cookies, body: answer.body }
  }
}

async function answerOf(parts: AppParts, request: RpcRequest, outgoing: Outgoing): Promise<RpcAnswer> {
  const { method, path, search } = request
  try {
    if (method !== 'GET' && method !== 'POST') throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' })
    const calls = namesOfCalls(path, search)
    if (!isPlainJson(request)) throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' })
    const identified = () => createContext(parts, incomingOf(request), outgoing)
    // Who sends a file is known before it is read; who sends anything else, after.
    const sender = method === 'POST' && isUpload(calls.names) ? await identified() : null
    const text = method === 'GET' ? (search.get('input') ?? '') : await request.text(sender?.identity ? longestUpload : longestBody)
    const inputs = inputsOfCalls(calls, text)
    return await answerCalls(parts.router, { ...calls, inputs, method, context: sender ?? (await identified()) })
  } catch (thrown) {
    return answerError(parts.router, errorOf(thrown), search.get('batch') === '1')
  }
}

/** JSON in, one JSON answer out (decision 0014): no form data, and nobody who waits for a stream. */
function isPlainJson({ method, header }: RpcRequest): boolean {
  const awaits = `${header('accept') ?? ''} ${header('trpc-accept') ?? ''}`
  if (/application\/jsonl|text\/event-stream/i.test(awaits)) return false
  return method === 'GET' || /^application\/json\b/i.test(header('content-type') ?? 'application/json')
}

/** Who and where, as the request says it. A bureau's address counts before an agency's. */
export function incomingOf({ requestId, header }: Pick<RpcRequest, 'requestId' | 'header'>): Incoming {
  const tenant = header('x-tenant') || null
  return {
    requestId,
    cookie: header('cookie'),
    userAgent: header('user-agent') ?? '',
    isWatching: header('x-watching') === '1',
    pagePost: header('x-post') || null,
    tenant,
    agency: tenant ? null : header('x-agency') || null
  }
}

function retryAfter(status: number): Record<string, string> {
  if (status === 503) return { 'retry-after': '2' }
  return status === 429 ? { 'retry-after': '60' } : {}
}
