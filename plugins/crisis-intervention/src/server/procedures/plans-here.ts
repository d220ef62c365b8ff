import { z } from 'zod'
import { contractHere } from '@xinshe/plugin-kit/server'
import { standardPlan } from '../../domain/standard-plan.ts'
import { plansOfContract } from '../plans-of-contract.ts'
import { procedure } from '../rpc.ts'

/** The contingency plans of the own contract (6.3.3.c); last the one that is always there. */
export const plansHere = procedure({ permission: 'crisis.read', scope: 'tenant', audit: { none: 'plans name no person' } })
  .input(z.strictObject({}).default({}))
  .query(async ({ ctx }) => {
    const contractId = await contractHere(ctx)
    const own = await plansOfContract(ctx, contractId)
    const standard = { id: null, name: standardPlan.name, answers: standardPlan }
    return { contractId, canWrite: ctx.actor.permissions.has('crisis-intervention:plan.write'), plans: [...own, standard] }
  })
