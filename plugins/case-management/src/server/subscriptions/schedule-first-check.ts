import { caseAccepted } from '@xinshe/core/events.ts'
import type { Subscription } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { firstDueOn } from '../../domain/due.ts'
import { scheduleReassessment } from '../schedule-reassessment.ts'
import type { CaseManagementTables } from '../tables.ts'

/** A case that was taken on (A.30 是) gets a date for its baseline. */
export const scheduleFirstCheck: Subscription<typeof caseAccepted, CaseManagementTables> = {
  on: caseAccepted,
  name: 'schedule-first-check',
  rule: {
    title: say('接案后安排首次成效评估', 'A case taken on gets its first check'),
    starts: say('签批接案（A.30 是）', 'A case is accepted (A.30)'),
    does: say('安排首次成效评估的日期', 'Sets the day of the first effect check'),
    tells: say('负责社工', 'The responsible worker'),
    stops: say('每个个案一次；停用期间接的案由社工自行安排', 'Once per case; for a case taken on while it is off workers set their own'),
    clause: '5.6.d'
  },
  handle: (ctx, { caseId }) => scheduleReassessment(ctx, { caseId, dueOn: firstDueOn(today(ctx.now())) })
}
