import { z } from 'zod'
import { lateness, patrolsAt, plansAt } from '../patrols-at.ts'
import { ownersHere } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/** What is planned here and what was seen last (5.1.a). Whoever plans gets the colleagues to choose from. */
export const patrolsHere = procedure({ permission: 'patrol.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ limit: z.int().min(1).max(100).default(30) }))
  .query(async ({ ctx, input: { limit } }) => {
    const plans = await plansAt(ctx).execute()
    const mayPlan = ctx.actor.permissions.has('source-prevention:patrol.approve')
    return { plans: plans.map((plan) => lateness(plan, ctx)), patrols: await patrolsAt(ctx, { limit }), owners: mayPlan ? (await ownersHere(ctx)).owners : [] }
  })
