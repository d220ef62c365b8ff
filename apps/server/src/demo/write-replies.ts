import { randomUUID } from 'node:crypto'
import { isOpen } from '@xinshe/core/case/case.ts'
import { planForm } from '@xinshe/core/plan/plan-form.ts'
import { principles } from '@xinshe/core/reply/principles.ts'
import { promiseForm, type PromiseAnswers } from '@xinshe/core/reply/promise-form.ts'
import { replyForm, type ReplyAnswers } from '@xinshe/core/reply/reply-form.ts'
import { splitSealed } from '@xinshe/forms'
import { addDays, dayOf, type Day } from '@xinshe/words'
import { promisePlace } from '../routers/replies/case-promises.ts'
import { replyPlace } from '../routers/replies/case-replies.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, type PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

const texts = ['已说明受理机关和办理期限，信访人表示理解。', '已转告责任单位的核实结果，逐条作了解释。', '已告知下一步安排和需要补充的材料。'] as const

/**
 * What the cases answered some weeks after their plan (7.1.4.i), as a rule with the result of the organ in charge (7.2.3.d);
 * and what some workers have promised for these days.
 */
export async function writeReplies(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], today: Day): Promise<void> {
  const matterOf = await mattersOf(db, cases)
  const replies = []
  const promises = []
  const opened = new Map<string, number>()
  for (const [turn, place] of cases.entries()) {
    const { told } = place
    const [keys, vault, worker] = [keysOf(place), vaults.of(told.seat.tenant.id), told.seat.worker]
    const plan = told.forms.find(({ form, verdict }) => form.id === planForm.id && verdict?.verdict === 'approved')
    if (!plan) continue
    const on = addDays(dayOf(plan.verdict!.at), 8 + (turn % 9))
    if (on < today && (isOpen(told.stage) || on <= dayOf(told.movedAt))) {
      const id = randomUUID()
      const result = turn % 3 > 0 && told.matter.organ ? { organ: told.matter.organ, resultOn: addDays(on, -(turn % 5)) } : {}
      const answers: ReplyAnswers = { on, at: '15:20', means: turn % 2 ? 'phone' : 'face', text: texts[turn % texts.length]!, principles: [...principles], ...result }
      replies.push({
        tenant_id: keys.tenant_id, id, matter_id: matterOf.get(place.id), case_id: place.id, replied_at: `${on}T15:20:00+08:00`, means: answers.means, result_on: answers.resultOn ?? null,
        principles: answers.principles, sealed: await vault.seal(place.id, replyPlace(id), splitSealed(replyForm, answers).sealed), made_by: worker.accountId, made_at: new Date(`${on}T15:25:00+08:00`)
      })
    }
    const nth = (opened.get(worker.postId) ?? 0) + 1
    if (isOpen(told.stage)) opened.set(worker.postId, nth)
    if (!isOpen(told.stage) || nth % 5 !== 3) continue
    const id = randomUUID()
    const dueOn = addDays(today, nth % 2 ? -2 : 1)
    const promisedOn = dayOf(plan.verdict!.at) < addDays(dueOn, -7) ? addDays(dueOn, -7) : dayOf(plan.verdict!.at)
    if (promisedOn > dueOn || promisedOn >= today) continue
    const answers: PromiseAnswers = { text: '责任单位的书面答复', dueOn, promisedOn }
    promises.push({ ...keys, id, promised_on: promisedOn, due_on: dueOn, sealed: await vault.seal(place.id, promisePlace(id), splitSealed(promiseForm, answers).sealed), made_by: worker.accountId, made_at: new Date(`${promisedOn}T15:30:00+08:00`) })
  }
  await insertAll(db, 'core.reply_promise', promises)
  await insertAll(db, 'core.reply', replies)
}

async function mattersOf(db: Loose, cases: readonly PlacedCase[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('core.case').select(['id', 'matter_id as matterId']).where('id', 'in', cases.map(({ id }) => id)).execute()
  return new Map(rows.map(({ id, matterId }) => [id, matterId]))
}
