import type { Words } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'

/** Every act on posts, contracts, switches and blocks is kept with its reason; this is what the box asks for. */
export const reasonLabel: Said = say('事由', 'Reason')

/** The last day of a post or contract as lists show it. */
export function untilText(ends: string | null, text: (day: string) => string): Words {
  return ends === null ? say('长期', 'Open end') : text(ends)
}
