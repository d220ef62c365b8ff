import { TRPCError } from '@trpc/server'
import type { Said } from '@xinshe/words'

/** `area/reason`, for example `case/objected`. */
export type RefusalCode = `${string}/${string}`

/** The sentences of one owner's refusals; they live with the owner, there is no global list. */
export type RefusalSentences<Code extends string = string> = Readonly<Record<Code, Said>>

/**
 * An expected "no". CONFLICT on the wire, with its code and whatever the page needs to show why: `data` travels as
 * `error.data.details`, the sentence as `error.data.sentence`.
 *
 * @example if (!decision.ok) throw new Refusal(decision.code)
 */
export class Refusal<const Code extends RefusalCode = RefusalCode> extends TRPCError {
  readonly refusal: Code
  readonly details: unknown

  constructor(refusal: Code, details?: unknown) {
    super({ code: 'CONFLICT', message: refusal })
    this.name = 'Refusal'
    this.refusal = refusal
    this.details = details
  }
}

/** The thing asked for is not there, or not for this post: the two look alike on purpose (security.md B04). */
export class NotFound extends TRPCError {
  constructor() {
    super({ code: 'NOT_FOUND', message: 'not found' })
    this.name = 'NotFound'
  }
}
