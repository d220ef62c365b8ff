import type { Said } from '@xinshe/words'

/** What the server said when it did not do what was asked. */
export interface Answer {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number
  /** `area/reason` of a refusal (`record/stale`), else the transport's own code (`NOT_FOUND`). */
  readonly code: string
  /** The owner's own sentence for its refusal. */
  readonly sentence?: Said
  /** What the page needs to show why. */
  readonly details?: unknown
}

/**
 * Reads an error of the rpc client by its shape, never by its class: there may be two copies of a class (house §10).
 * @returns null when the error did not come from a call
 */
export function answerOf(error: unknown): Answer | null {
  if (!isRecord(error) || error.name !== 'TRPCClientError') return null
  const data = isRecord(error.data) ? error.data : null
  if (!data) return { status: 0, code: 'no-answer' }
  return {
    status: typeof data.httpStatus === 'number' ? data.httpStatus : 500,
    code: typeof data.refusal === 'string' ? data.refusal : String(data.code),
    sentence: isSaid(data.sentence) ? data.sentence : undefined,
    details: data.details
  }
}

function isSaid(value: unknown): value is Said {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
