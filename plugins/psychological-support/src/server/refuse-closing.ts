import { caseClosing } from '@xinshe/core/events.ts'
import type { Objector } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { openReferral } from './open-referral.ts'
import type { SupportTables } from './tables.ts'

/** 5.7.b: a case does not close while its referral to a professional is open. */
export const refuseClosing: Objector<typeof caseClosing, SupportTables> = {
  to: caseClosing,
  name: 'open-referral',
  async object(ctx, { caseId }) {
    return (await openReferral(ctx, caseId)) ? say('疑似精神障碍的专业转介任务尚未完成，请先完成转介再结案（5.7.b）', 'The referral of a suspected disorder to a professional is not done; finish it before closing (5.7.b)') : null
  }
}
