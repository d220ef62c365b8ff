import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { decideDueDay } from '@xinshe/core/task/decide-due-day.ts'
import { dueDay } from '@xinshe/core/task/task.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { insertTask, isOwnRetry, lastMade, Refusal, stale } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { decideStrategy, strategyStates } from '../../domain/strategy.ts'
import type { CrisisContext } from '../crisis-context.ts'
import { lockOpenCase } from '../lock-open-case.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'
import { sessionsOfCase } from '../sessions-of-case.ts'
import { strategyOfCase } from '../strategy-of-case.ts'

const action = z.strictObject({ text: paragraphs(500).pipe(z.string().min(1)), dueOn: dueDay })

/** Says how one of the four steps stands (5.8.d). What was agreed in the fourth becomes tasks in the plan of the case, of its worker and with their days. */
export const setStrategy = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      /** How many changes the steps had seen when the page was read. */
      version: z.int().min(0),
      step: z.literal([1, 2, 3, 4]),
      state: z.enum(strategyStates),
      /** How good the relation is, 1 to 5 (5.8.d.1). */
      rating: z.int().min(1).max(5).nullable().default(null),
      note: paragraphs(2_000),
      actions: z.array(action).max(10).default([])
    })
  )
  .mutation(async ({ ctx, input: { caseId, version, step, state, rating, note, actions } }) => {
    const keys = await lockOpenCase(ctx, caseId)
    const before = await strategyOfCase(ctx, caseId)
    const standing = before.steps[step - 1]!
    const agreedNow = step === 4 ? actions : []
    const ratedNow = step === 1 ? rating : null
    if (before.version !== version) {
      const last = await lastChange(ctx, caseId)
      if (last && isOwnRetry(ctx, { ...last, version: before.version }, version, { step, state, rating: ratedNow, note, actions: agreedNow })) return
      throw stale({ yours: { note }, theirs: { note: standing.note }, version: before.version })
    }
    const { length: sessions } = await sessionsOfCase(ctx, caseId)
    const decision = decideStrategy({ step, state, note, actions: agreedNow.length }, { sessions, agreed: standing.agreed })
    if (!decision.ok) throw new Refusal(decision.code)

    for (const { dueOn } of agreedNow) {
      const day = decideDueDay(dueOn, today(ctx.now()))
      if (!day.ok) throw new Refusal(day.code)
    }

    const id = randomUUID()
    await ctx.db
      .insertInto('crisis_intervention.strategy')
      .values({ ...keys, id, step, state, rating: ratedNow, agreed: agreedNow.length, happened_at: ctx.now(), sealed: await ctx.sealing.seal(caseId, placeOf('strategy', id), { note, actions: agreedNow }) })
      .execute()
    for (const [at, { text, dueOn }] of agreedNow.entries()) await insertTask(ctx, caseId, { kind: 'plan', source: `crisis-intervention/${id}/${at + 1}`, text, dueOn })
    ctx.note({ step, state, actions: agreedNow.length })
  })

/** The change of whichever step that was made last, its author and what was said with it. */
async function lastChange(ctx: Pick<CrisisContext, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const last = await lastMade(ctx, 'crisis_intervention.strategy', { case_id: caseId })
  if (!last) return null
  const { sealed, ...row } = await ctx.db
    .selectFrom('crisis_intervention.strategy')
    .select(['step', 'state', 'rating', 'sealed'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', last.id)
    .executeTakeFirstOrThrow()
  const { note, actions } = await ctx.sealing.unseal(caseId, placeOf('strategy', last.id), sealed)
  return { by: last.by, said: { ...row, note, actions } }
}
