import { TRPCError } from '@trpc/server'

/** The names of the calls in one request. */
export interface NamedCalls {
  readonly names: readonly string[]
  readonly isBatch: boolean
}

const mostCalls = 10
const name = /^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/

/** Calls that are answered one at a time: a batch of them would be a batch of guesses (security.md B11). */
const alone: ReadonlySet<string> = new Set(['session.signIn', 'session.changePassword'])

/**
 * Reads `/rpc/a.b` and `/rpc/a.b,c.d?batch=1`, before anything is looked up for it.
 * @param path what follows `/rpc/`
 * @throws TRPCError BAD_REQUEST
 */
export function namesOfCalls(path: string, search: URLSearchParams): NamedCalls {
  const isBatch = search.get('batch') === '1'
  const decoded = decode(path)
  const names = isBatch ? decoded.split(',') : [decoded]
  if (names.length > mostCalls || !names.every((one) => name.test(one))) throw new TRPCError({ code: 'BAD_REQUEST' })
  if (names.length > 1 && names.some((one) => alone.has(one))) throw new TRPCError({ code: 'BAD_REQUEST' })
  return { names, isBatch }
}

/**
 * The inputs of the calls, one each.
 * @param text the `input` of a GET or the body of a POST; empty for none
 * @throws TRPCError PARSE_ERROR
 */
export function inputsOfCalls({ names, isBatch }: NamedCalls, text: string): unknown[] {
  if (text === '') return names.map(() => undefined)
  const value = parse(text)
  if (!isBatch) return [value]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TRPCError({ code: 'PARSE_ERROR' })
  return names.map((_, index) => (value as Record<string, unknown>)[index])
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    mustBeSane(value, 0)
    return value
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause })
  }
}

const deepest = 40

/** No form nests so deep; no text holds half a character or a NUL, which the database could not keep (security.md D11). */
function mustBeSane(value: unknown, depth: number): void {
  if (depth > deepest) throw new RangeError('too deep')
  if (typeof value === 'string') mustBeText(value)
  else if (Array.isArray(value)) for (const item of value) mustBeSane(item, depth + 1)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') throw new RangeError('not a key')
      mustBeText(key)
      mustBeSane(item, depth + 1)
    }
  } else if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a number')
}

function mustBeText(text: string): void {
  if (!text.isWellFormed() || text.includes('\0')) throw new RangeError('not a text')
}
