import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { planForm } from '../../forms/plan-form.ts'
import { mustBeHere } from '../must-be-here.ts'
import { retireRow } from '../retire-row.ts'
import { procedure } from '../rpc.ts'

/** Writes a contingency plan of the own contract, or a new version of one (6.3.3.c). Events that run keep what they began with. */
export const savePlan = procedure({ permission: 'plan.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId: z.uuid(), replaces: z.uuid().nullable(), answers: planForm.draftSchema }))
  .mutation(async ({ ctx, input: { contractId, replaces, answers } }) => {
    await mustBeHere(ctx, contractId)
    const submitted = planForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    if (replaces) await retireRow(ctx, 'plan', { contractId, id: replaces })
    const id = randomUUID()
    await ctx.db
      .insertInto('crisis_intervention.plan')
      .values({ tenant_id: ctx.tenant.id, id, contract_id: contractId, name: submitted.answers.name, answers: JSON.stringify(submitted.answers) })
      .execute()
    ctx.note({ planId: id })
    return { id }
  })
