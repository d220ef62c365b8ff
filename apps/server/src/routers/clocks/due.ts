import { isTermAsked } from '@xinshe/core/agenda/agenda.ts'
import { today } from '@xinshe/words'
import { contractLed, postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { clocksOfCases } from '../agenda/clocks-of-cases.ts'

/** So many are told one by one; the rest as a number. */
const most = 60

/** 4.1, 7.1.4.b: statutory terms that are near or over in own cases, and to a lead those over in the contract, with whose they are. The longest over come first. */
export const due = procedure({ permission: 'case.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const post = postOf(ctx)
  const day = today(ctx.now())
  const terms = (await clocksOfCases(ctx, { postId: post.id, contractLed: contractLed(post) }))
    .filter(({ clock, workerName }) => isTermAsked({ dueOn: clock.dueOn, isMine: workerName === null }, day))
    .map(({ clock: { id, title, article, provisional, dueOn, state }, ...row }) => ({ ...row, id, clock: { title, article: { title: article.title }, provisional }, dueOn, isOverdue: state === 'overdue' }))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.number.localeCompare(other.number))
  return { terms: terms.slice(0, most), all: terms.length, overdue: terms.filter(({ isOverdue }) => isOverdue).length }
})
