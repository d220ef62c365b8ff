import { z } from 'zod'
import { incomplete, insertOnce, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { nextPatrol } from '../../domain/next-patrol.ts'
import { patrolForm } from '../../forms/patrol-form.ts'
import { holdPlan } from '../hold-plan.ts'
import { procedure } from '../rpc.ts'

/** What was seen on a walk through a community, household by household; the next one's day follows (5.1.a). Sent again after a broken connection it is the same patrol. @throws Refusal record/incomplete, record/recorded-otherwise, source-prevention/plan-retired */
export const recordPatrol = procedure({ permission: 'patrol.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ patrolId: z.uuid(), planId: z.uuid(), answers: patrolForm.draftSchema }))
  .mutation(async ({ ctx, input: { patrolId: id, planId, answers } }) => {
    const plan = await holdPlan(ctx, planId)
    if (plan.retiredAt) throw new Refusal('source-prevention/plan-retired')
    const submitted = patrolForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { patrolledOn, ...said } = submitted.answers
    const isNew = await insertOnce(ctx, 'source_prevention.patrol', {
      clear: { tenant_id: ctx.tenant.id, id, plan_id: planId, patrolled_on: patrolledOn, households: said.households.length },
      sealed: { under: id, fields: said }
    })
    if (!isNew) return { id }
    await ctx.db
      .updateTable('source_prevention.patrol_plan')
      .set({ next_on: nextPatrol(plan, patrolledOn) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', planId)
      .execute()
    ctx.note({ patrolId: id, households: said.households.length })
    return { id }
  })
