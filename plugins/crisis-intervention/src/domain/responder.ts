import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** Who joins in (5.8.a 公安、社区; 6.3.3.d 多元联动): lines of the roster and calls of an event name one of these. */
export const responders = ['police', 'medical', 'community', 'family', 'bureau', 'other'] as const
export const responder = z.enum(responders)
export type Responder = (typeof responders)[number]

export const responderTitles: Readonly<Record<Responder, Said>> = {
  police: say('公安', 'Police'),
  medical: say('医疗', 'Medical'),
  community: say('社区（村居）', 'Community'),
  family: say('家属', 'Family'),
  bureau: say('信访部门', 'Petition bureau'),
  other: say('其他', 'Other')
}

/** Those of the roster: offices on duty. Relatives belong to a case and are kept there, sealed. */
export const offices = ['police', 'medical', 'community', 'bureau', 'other'] as const satisfies readonly Responder[]
export const office = z.enum(offices)
