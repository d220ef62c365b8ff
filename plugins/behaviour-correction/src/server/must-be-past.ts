import { momentOf } from '@xinshe/core/moment-of.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

/** The moment a form tells by day and time. @throws Refusal behaviour-correction/dated-ahead when it is still to come */
export function mustBePast({ now }: Pick<Desk, 'now'>, told: { readonly on: string; readonly at: string }): Date {
  const at = new Date(momentOf(told))
  if (at > now()) throw new Refusal('behaviour-correction/dated-ahead')
  return at
}
