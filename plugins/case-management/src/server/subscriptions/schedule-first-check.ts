import { caseAccepted } from '@xinshe/core/events.ts'
import type { Subscription } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { firstDueOn } from '../../domain/due.ts'
import { scheduleReassessment } from '../schedule-reassessment.ts'
import type { CaseManagementTables } from '../tables.ts'

/** A case that was taken on (A.30 是) gets a date for its baseline. */
export const scheduleFirstCheck: Subscription<typeof caseAccepted, CaseManagementTables> = {
  on: caseAccepted,
  name: 'schedule-first-check',
  handle: (ctx, { caseId }) => scheduleReassessment(ctx, { caseId, dueOn: firstDueOn(today(ctx.now())) })
}
