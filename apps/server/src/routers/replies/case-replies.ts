import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { daysToReply } from '@xinshe/core/reply/days-to-reply.ts'
import { replyForm, type ReplyAnswers } from '@xinshe/core/reply/reply-form.ts'
import { joinSealed } from '@xinshe/forms'
import { timeOfDay, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'

/** What a case answered its petitioner once, with its author. */
export interface CaseReply {
  readonly id: string
  readonly repliedAt: Date
  readonly answers: ReplyAnswers
  /** The claims it answers (6.2.a), by their number. */
  readonly claims: readonly number[]
  /** The promise it keeps. */
  readonly promiseId: string | null
  /** 7.2.3.d: from the result it passes on. */
  readonly days: number | null
  readonly isCorrection: boolean
  readonly byName: string | null
}

/** The replies of a case that stand, the newest first (7.1.4.i). What came with an import is the matter's. */
export async function caseReplies({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<CaseReply[]> {
  const rows = await db
    .selectFrom('core.reply as r')
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .select(['r.id', 'r.replied_at as repliedAt', 'r.means', 'r.result_on as resultOn', 'r.principles', 'r.claims', 'r.promise_id as promiseId', 'r.corrects', 'r.is_struck as isStruck', 'r.sealed', 'a.display_name as byName'])
    .where('r.tenant_id', '=', tenant.id)
    .where('r.case_id', '=', caseId)
    .orderBy('r.replied_at', 'desc')
    .orderBy('r.made_at', 'desc')
    .execute()
  return Promise.all(
    standingEntries(rows).map(async ({ id, repliedAt: at, means, resultOn, principles, sealed, corrects, isStruck: _, ...row }) => {
      const repliedAt = new Date(at)
      const clear = { on: today(repliedAt), at: timeOfDay(repliedAt), means, principles, ...(resultOn && { resultOn }) }
      const answers = replyForm.recordSchema.parse(joinSealed({ clear, sealed: await vault.unseal(caseId, replyPlace(id), sealed!) }))
      return { ...row, id, repliedAt, answers, days: daysToReply(answers), isCorrection: corrects !== null }
    })
  )
}

export const replyPlace = (id: string) => ({ table: 'core.reply', id, version: 1 })
