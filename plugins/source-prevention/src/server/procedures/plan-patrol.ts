import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { decideDueDay } from '@xinshe/core/task/decide-due-day.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { hold, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { patrolThing } from '../held/things.ts'
import { giveHere } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/** The lead plans who walks through a community how often (5.1.a). @throws NotFound for somebody of another project, Refusal time/too-far */
export const planPatrol = procedure({ permission: 'patrol.approve', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ ownerId: z.uuid(), community: line(60), everyDays: z.int().min(1).max(366), nextOn: z.iso.date() }))
  .mutation(async ({ ctx, input: { ownerId, community, everyDays, nextOn } }) => {
    const day = decideDueDay(nextOn, today(ctx.now()))
    if (!day.ok) throw new Refusal(day.code)
    const contractId = await giveHere(ctx, ownerId)
    const id = randomUUID()
    await ctx.db
      .insertInto('source_prevention.patrol_plan')
      .values({ tenant_id: ctx.tenant.id, id, contract_id: contractId, owner_id: ownerId, community, every_days: everyDays, next_on: nextOn })
      .execute()
    await hold(ctx, { ...patrolThing(id), contractId, ownerId })
    ctx.note({ planId: id })
    return { id }
  })
