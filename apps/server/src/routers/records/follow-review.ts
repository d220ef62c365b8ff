import type { Stage } from '@xinshe/core/case/case.ts'
import type { Closure } from '@xinshe/core/case/closure-form.ts'
import { matchesPlan } from '@xinshe/core/case/matches-plan.ts'
import { caseAccepted, caseClosed, caseClosing, caseDeclined, planApproved } from '@xinshe/core/events.ts'
import type { Plan } from '@xinshe/core/plan/plan-form.ts'
import { needsOfPlan } from '@xinshe/core/resource/resource-need.ts'
import { sentenceOf } from '@xinshe/core/refusals.ts'
import { planTasks } from '@xinshe/core/task/form-tasks.ts'
import { askObjectors } from '@xinshe/plugin-host/server/ask-objectors.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { followNeeds } from '../resources/follow-needs.ts'
import { followForm } from '../tasks/follow-form.ts'
import { excuseOverload, mustBeExcused } from '../cases/excuse-overload.ts'
import { giveCase } from '../cases/give-case.ts'
import type { LockedCase } from '../cases/lock-case.ts'
import { moveCase } from '../cases/move-case.ts'
import { mustNotStandAside } from '../cases/stands-aside.ts'
import { isUnguided } from '../screening/is-unguided.ts'
import { servingWorkers } from '../cases/workers-here.ts'
import { closureLacks } from './closure-lacks.ts'
import { plannedGoals } from './judged-by.ts'
import type { LoadedRecord } from './load-record.ts'
import type { Review } from './review.ts'

/**
 * What follows from the lead's word: an intake accepted or declined (A.30), a plan to follow (7.1.3), a case closed
 * (C.14). A corrected form that is approved again moves nothing. Answers the stage the case stands at then.
 */
export async function followReview(
  ctx: DeskContext,
  held: LockedCase,
  record: LoadedRecord,
  said: Review,
  answers: () => Promise<Record<string, unknown>>
): Promise<Stage> {
  const told = { caseId: held.id, by: ctx.actor.userId, recordId: record.id }
  if (said.verdict === 'decline') {
    await moveCase(ctx, held, { kind: 'decline', reason: said.explanation })
    await ctx.emit(caseDeclined, told)
    return 'declined'
  }
  if (said.verdict === 'return') return held.stage
  if ('assignee' in said) return accept(ctx, held, record, said)
  if (record.form === 'core.plan') return plan(ctx, held, record, (await answers()) as Plan)
  return record.form === 'core.closure' ? close(ctx, held, record, (await answers()) as Partial<Closure>) : held.stage
}

/** A.30 是: the case is taken on and given to this worker. */
async function accept(ctx: DeskContext, held: LockedCase, record: LoadedRecord, { assignee, overload }: { assignee: string; overload: string }): Promise<Stage> {
  const to = (await servingWorkers(ctx, [held.matterId])).find(({ id, contractId }) => id === assignee && contractId === held.contractId)
  if (!to) throw new Refusal('case/worker-not-of-contract')
  // a correction that is approved again gives nobody anything
  const isGiven = held.stage === 'registered' || assignee !== held.workerId
  if (isGiven) {
    await mustNotStandAside(ctx, held.id, assignee)
    mustBeExcused(to, overload)
  }
  const moved = held.stage === 'registered' ? await moveCase(ctx, held, { kind: 'assess' }) : held
  if (assignee !== held.workerId) await giveCase(ctx, held, { workerId: assignee, reason: '', overload, kind: 'core/case-assigned' })
  else if (isGiven) await excuseOverload(ctx, held.id, to, overload)
  if (held.stage === 'registered') await ctx.emit(caseAccepted, { caseId: held.id, by: ctx.actor.userId, recordId: record.id, assignee })
  return moved.stage
}

/** The plan is followed from now on: its steps and measurements become tasks (7.1.3.i, 7.1.4.b), the resources it asks for needs (7.1.3.g). */
async function plan(ctx: DeskContext, held: LockedCase, record: LoadedRecord, answers: Plan): Promise<Stage> {
  await followForm(ctx, held.id, 'plan/', planTasks(answers))
  await followNeeds(ctx, held.id, needsOfPlan(answers))
  const moved = held.stage === 'assessed' ? await moveCase(ctx, held, { kind: 'plan' }, { isUnguided: await isUnguided(ctx, held) }) : held
  await ctx.emit(planApproved, { caseId: held.id, by: ctx.actor.userId, recordId: record.id, version: record.version })
  return moved.stage
}

/** What was true at the signature is asked again, the plan of C.10.2 too: work went on since. Each plugin may object; the sum goes to the decision. */
async function close(ctx: DeskContext, held: LockedCase, record: LoadedRecord, answers: Partial<Closure>): Promise<Stage> {
  const lacks = await closureLacks(ctx, held.id, answers)
  if (lacks.length > 1) throw new Refusal('case/objected', lacks.map(({ refusal }) => ({ message: sentenceOf(refusal) })))
  if (lacks[0]) throw lacks[0]
  const planned = await plannedGoals(ctx, held)
  if (planned && !matchesPlan(answers.goals ?? [], planned)) throw new Refusal('record/plan-changed')
  const ending = answers.ending === 'referred' ? 'referred' : 'ended'
  const by = ctx.actor.userId
  const objections = await askObjectors(ctx.house, ctx.pluginsOn, ctx, caseClosing, caseClosing.payload.parse({ caseId: held.id, by }))
  const { stage } = await moveCase(ctx, held, { kind: 'close', ending }, { objections })
  await ctx.emit(caseClosed, { caseId: held.id, by, recordId: record.id, ending })
  return stage
}
