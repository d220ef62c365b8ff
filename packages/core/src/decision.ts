/** What a rule answers: the value to go on with, or a refusal with its code. Rules decide, they never do. */
export type Decision<Value, Code extends string = string> = Accepted<Value> | Refused<Code>

export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<Code extends string = string> {
  readonly ok: false
  /** `area/reason`; its sentence lives with the owner's refusals. */
  readonly code: Code
  /** What the page needs to explain itself: the objections, the other text. Never anything the reader may not see. */
  readonly data?: unknown
}

/** Yes, with the value to go on with. */
export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

/** An expected no. */
export function refuse<Code extends string>(code: Code, data?: unknown): Refused<Code> {
  return data === undefined ? { ok: false, code } : { ok: false, code, data }
}
