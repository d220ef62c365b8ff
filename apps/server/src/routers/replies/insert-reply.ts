import { replyForm, type ReplyAnswers } from '@xinshe/core/reply/reply-form.ts'
import { momentOf } from '@xinshe/core/moment-of.ts'
import { splitSealed } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { replyPlace } from './case-replies.ts'

interface Reply {
  readonly id: string
  readonly answers: ReplyAnswers
  readonly claims: readonly number[]
  readonly promiseId: string | null
  readonly corrects: string | null
  /** Why the reply it corrects is taken back. */
  readonly struckFor?: string
}

/** Writes a reply, or what stands in the place of one. @throws Refusal reply/changed when that one was corrected meanwhile */
export async function insertReply({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, held: { readonly id: string; readonly matterId: string }, { id, answers, claims, promiseId, corrects, struckFor }: Reply): Promise<void> {
  const { sealed } = splitSealed(replyForm, answers)
  const insert = db
    .insertInto('core.reply')
    .values({
      tenant_id: tenant.id, id, matter_id: held.matterId, case_id: held.id, replied_at: momentOf(answers), means: answers.means, result_on: answers.resultOn ?? null,
      principles: [...answers.principles], claims: [...claims], promise_id: promiseId, corrects, is_struck: struckFor !== undefined,
      sealed: await vault.seal(held.id, replyPlace(id), struckFor === undefined ? sealed : { reason: struckFor })
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('reply/changed'), '23503': () => new Refusal('reply/changed') })
}
