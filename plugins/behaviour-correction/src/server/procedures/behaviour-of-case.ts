import { z } from 'zod'
import { assessmentsOfCase } from '../assessments-of-case.ts'
import { caseHere } from '../case-here.ts'
import { dissuasionsOfCase } from '../dissuasions-of-case.ts'
import { levelsHere } from '../levels-here.ts'
import { contactsOfCase, plansOfCase } from '../linkable.ts'
import { partnersHere } from '../partners-here.ts'
import { procedure } from '../rpc.ts'
import { recordsOfCase } from '../records-of-case.ts'

/** What a case holds of 5.9: records with their causes and plans, assessments, the dissuasion log; and what may be linked. */
export const behaviourOfCase = procedure({ permission: 'behaviour.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    await ctx.sealing.load([caseId])
    const { isOurs } = await caseHere(ctx, caseId)
    const { levels } = await levelsHere(ctx)
    return {
      isOurs,
      records: await recordsOfCase(ctx, caseId),
      assessments: await assessmentsOfCase(ctx, caseId),
      dissuasions: await dissuasionsOfCase(ctx, caseId),
      levels,
      plans: await plansOfCase(ctx, caseId),
      contacts: await contactsOfCase(ctx, caseId),
      partners: await partnersHere(ctx)
    }
  })
