import type { z } from 'zod'

/** A fact in the past tense, `owner/what-happened`, or a question (`core/case-closing`). Payloads carry ids, not records. */
export interface EventType<Type extends string = string, Payload extends z.ZodType = z.ZodType> {
  readonly type: Type
  readonly payload: Payload
}

/** Names an event and its payload. A name never changes its meaning; a new meaning is a new name. */
export function defineEvent<const Type extends `${string}/${string}`, Payload extends z.ZodType>(
  type: Type,
  payload: Payload
): EventType<Type, Payload> {
  return { type, payload }
}
