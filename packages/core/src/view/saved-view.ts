import { z } from 'zod'
import { line } from '../typed-text.ts'

/** The lists whose state may be kept under a name. */
export const viewLists = ['cases', 'awaiting', 'referrals', 'alarms'] as const
export type ViewList = (typeof viewLists)[number]

/** A name may be seen by colleagues: it says what the list is about, not who. */
export const viewName = line(20)

/**
 * The state of a list as it stands in its address: filters, order, columns, density; never what was searched for,
 * which may be words about a person. Letters, digits and commas alone, so that no text slips in; the database says the same.
 */
export const viewSearch = z
  .string()
  .max(400)
  .regex(/^([a-z]+=[a-z0-9,-]+(&[a-z]+=[a-z0-9,-]+)*)?$/)
  .refine((search) => !/(^|&)q=/.test(search))

/** What of an address can be kept; parts that carry free text stay behind. */
export function viewSearchOf(address: Iterable<readonly [part: string, value: string]>): string {
  return [...address]
    .filter(([part, value]) => part !== 'q' && /^[a-z]+$/.test(part) && /^[a-z0-9,-]+$/.test(value))
    .map(([part, value]) => `${part}=${value}`)
    .sort()
    .join('&')
}

/** More than a bar of tabs can show is no help to anybody. */
export const mostViews = 20
