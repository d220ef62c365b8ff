import type { Tone } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'

/** What a contract is by today's date, and how it looks beside its words. */
export const contractStates = {
  coming: { title: say('未生效', 'To come'), tone: 'accent' },
  'in-force': { title: say('生效中', 'In force'), tone: 'good' },
  ended: { title: say('已结束', 'Ended'), tone: 'neutral' }
} as const satisfies Record<string, { title: Said; tone: Tone }>
