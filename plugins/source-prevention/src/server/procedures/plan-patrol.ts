import { z } from 'zod'
import { decideDueDay } from '@xinshe/core/task/decide-due-day.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { hold, insertOnce, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { patrolThing } from '../held/things.ts'
import { giveHere } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/** The lead plans who walks through a community how often (5.1.a). Sent again after a broken connection it is the same plan. @throws NotFound for somebody of another project, Refusal time/too-far, record/recorded-otherwise */
export const planPatrol = procedure({ permission: 'patrol.approve', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ planId: z.uuid(), ownerId: z.uuid(), community: line(60), everyDays: z.int().min(1).max(366), nextOn: z.iso.date() }))
  .mutation(async ({ ctx, input: { planId: id, ownerId, community, everyDays, nextOn } }) => {
    const day = decideDueDay(nextOn, today(ctx.now()))
    if (!day.ok) throw new Refusal(day.code)
    const contractId = await giveHere(ctx, ownerId)
    const isNew = await insertOnce(ctx, 'source_prevention.patrol_plan', {
      clear: { tenant_id: ctx.tenant.id, id, contract_id: contractId, owner_id: ownerId, community, every_days: everyDays, next_on: nextOn }
    })
    if (!isNew) return { id }
    await hold(ctx, { ...patrolThing(id), contractId, ownerId })
    ctx.note({ planId: id })
    return { id }
  })
