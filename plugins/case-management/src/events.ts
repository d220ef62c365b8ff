import { z } from 'zod'
import { defineEvent } from '@xinshe/plugin-kit/events'

/** A dated assessment was recorded (5.6.d). The first of a case is its baseline. */
export const effectChecked = defineEvent(
  'case-management/effect-checked',
  z.strictObject({ caseId: z.uuid(), checkId: z.uuid(), kind: z.enum(['baseline', 'follow-up']) })
)
