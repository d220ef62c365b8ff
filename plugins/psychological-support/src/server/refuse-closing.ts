import { caseClosing } from '@xinshe/core/events.ts'
import type { Objector } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { openReferral } from './open-referral.ts'
import type { SupportTables } from './tables.ts'

const sentences = {
  open: say('疑似精神障碍的专业转介任务尚未完成，请先完成转介再结案（5.7.b）', 'The referral of a suspected disorder to a professional is not done; finish it before closing (5.7.b)'),
  dropped: say('疑似精神障碍的专业转介任务已被取消。请在“心理调适”中再次评估：仍为疑似的，会新建转介任务，完成后再结案；不再疑似的，评估后即可结案（5.7.b）', 'The task of referring a suspected disorder to a professional was dropped. Appraise once more: if it is still suspected, a new task is made, to be done before closing; if not, the case may close (5.7.b)')
} as const

/** 5.7.b: a case does not close while its referral to a professional is open. */
export const refuseClosing: Objector<typeof caseClosing, SupportTables> = {
  to: caseClosing,
  name: 'open-referral',
  async object(ctx, { caseId }) {
    const referral = await openReferral(ctx, caseId)
    return referral ? sentences[referral.state] : null
  }
}
