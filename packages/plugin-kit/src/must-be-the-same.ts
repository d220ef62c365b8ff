import { isDeepStrictEqual } from 'node:util'
import { Refusal } from './refusal.ts'

/**
 * What comes again under an id that the page made, because the first answer was lost, says what was recorded under it. Whoever
 * wrote on meanwhile is told that the change was not saved, instead of being left to believe it was.
 *
 * @param recorded undefined: under this id something was recorded that this post cannot read
 * @param sent every part that a person can have changed
 * @throws Refusal record/recorded-otherwise
 * @example if (before) mustBeTheSame(before, { text, corrects })
 */
export function mustBeTheSame<Sent extends object>(recorded: Readonly<Record<keyof Sent, unknown>> | undefined, sent: Sent): void {
  if (!recorded || !isTheSame(recorded, sent)) throw new Refusal('record/recorded-otherwise')
}

/** Whether what was sent says what was recorded, part by part. */
export function isTheSame<Sent extends object>(recorded: Readonly<Record<keyof Sent, unknown>>, sent: Sent): boolean {
  return Object.entries(sent).every(([name, value]) => isDeepStrictEqual(plain(recorded[name as keyof Sent]), plain(value)))
}

/** A value as two who say the same have it: what is empty is nothing, whether it was left out, cleared or never asked. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.toString('hex')
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : null
  if (typeof value !== 'object' || value === null) return value === undefined || value === '' ? null : value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, plain(part)] as const)
      .filter(([, part]) => part !== null)
  )
}
