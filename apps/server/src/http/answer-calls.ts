import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError, type AnyTRPCProcedure, type AnyTRPCRouter } from '@trpc/server'
import { getHTTPStatusCode, getHTTPStatusCodeFromError } from '@trpc/server/http'
import { isUnreachable } from '@xinshe/db/is-unreachable.ts'
import type { ProcedureMeta } from '@xinshe/plugin-kit/server'
import type { CoreContext } from '../core-context.ts'
import type { NamedCalls } from './parse-calls.ts'

/** An answer of the wire, before headers. */
export interface RpcAnswer {
  readonly status: number
  readonly body: string
  /** Faults among the calls, for the log. */
  readonly faults: readonly { readonly path: string; readonly error: TRPCError }[]
}

interface Asked extends NamedCalls {
  readonly method: 'GET' | 'POST'
  readonly inputs: readonly unknown[]
  readonly context: CoreContext
}

/**
 * Runs the calls of one request side by side, each in its own transaction, and wraps what comes back in tRPC's own
 * envelope. A query may be asked by POST, so that its input stands in no address, and must be where the input may name a
 * person; a mutation never by GET.
 */
export async function answerCalls(router: AnyTRPCRouter, { names, isBatch, inputs, method, context }: Asked): Promise<RpcAnswer> {
  const outcomes = await Promise.all(names.map((path, index) => outcomeOf(router, { path, index, input: inputs[index], method, context })))
  const envelopes = outcomes.map(({ path, error, data }) => (error ? errorEnvelope(router, error, path) : { result: { data } }))
  const body = isBatch ? envelopes : envelopes[0]!
  return {
    status: getHTTPStatusCode(body as never, outcomes.map(({ error }) => error) as never),
    body: JSON.stringify(body),
    faults: outcomes.flatMap(({ path, error }) => (error && isFault(error) ? [{ path, error }] : []))
  }
}

/** The answer to a request that did not get as far as a call. */
export function answerError(router: AnyTRPCRouter, error: TRPCError, isBatch: boolean): RpcAnswer {
  const envelope = errorEnvelope(router, error, undefined)
  return {
    status: getHTTPStatusCodeFromError(error),
    body: JSON.stringify(isBatch ? [envelope] : envelope),
    faults: isFault(error) ? [{ path: '', error }] : []
  }
}

/** Anything thrown, as tRPC's error; 503 when the database is away (security.md C21, E10). */
export function errorOf(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown)
  return error.code === 'INTERNAL_SERVER_ERROR' && isUnreachable(error) ? new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error }) : error
}

interface Outcome {
  readonly path: string
  readonly data?: unknown
  readonly error?: TRPCError
}

interface One {
  readonly path: string
  readonly index: number
  readonly input: unknown
  readonly method: 'GET' | 'POST'
  readonly context: CoreContext
}

async function outcomeOf(router: AnyTRPCRouter, { path, index, input, method, context }: One): Promise<Outcome> {
  try {
    const { type, isPrivate } = procedureAt(router, path)
    if (type === 'subscription') throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' })
    if (method === 'GET' && (type === 'mutation' || isPrivate)) throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' })
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type,
      getRawInput: () => Promise.resolve(input),
      ctx: context,
      signal: undefined,
      batchIndex: index
    })
    return { path, data }
  } catch (thrown) {
    return { path, error: errorOf(thrown) }
  }
}

function procedureAt(router: AnyTRPCRouter, path: string): { type: 'query' | 'mutation' | 'subscription'; isPrivate: boolean } {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure | undefined>
  const found = Object.hasOwn(procedures, path) ? procedures[path] : undefined
  if (!found) throw new TRPCError({ code: 'NOT_FOUND' })
  return { type: found._def.type, isPrivate: (found.meta as Partial<ProcedureMeta> | undefined)?.privateInput === true }
}

function errorEnvelope(router: AnyTRPCRouter, error: TRPCError, path: string | undefined) {
  return { error: getTRPCErrorShape({ config: router._def._config, error, type: 'unknown', path, input: undefined, ctx: undefined }) }
}

function isFault(error: TRPCError): boolean {
  return error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE'
}
