import { caseId } from '@xinshe/core/ids.ts'
import { decideConfirmation } from '@xinshe/core/risk/decide-confirmation.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { ratingsOf } from './ratings-of.ts'

/** 7.2.2.c: the second name under red. Whoever sees it otherwise rates anew. @throws NotFound; Refusal risk/… */
export const confirm = procedure({ permission: 'risk.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, ratingId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    mustBeOpen(await lockCase(ctx, input.caseId))
    const keys = await ctx.caseRow(input.caseId)
    const [current] = await ratingsOf(ctx, input.caseId, 1)
    if (!current) throw new NotFound()
    const standing = { level: current.level, isCurrent: current.id === input.ratingId, isConfirmed: current.confirmedAt !== null, ratedBy: current.by, ratedAs: current.madeAs }
    const decision = decideConfirmation(standing, { account: ctx.actor.userId, post: postOf(ctx).role })
    if (!decision.ok) throw new Refusal(decision.code)

    await ctx.db.insertInto('core.risk_confirmation').values({ ...keys, rating_id: current.id }).execute()

    await ctx.timeline({ caseId: input.caseId, kind: 'core/risk-confirmed', title: say('红色风险经第二人确认', 'Red confirmed by a second person'), link: { to: 'risk', id: current.id } })
    ctx.note({ ratingId: current.id })
    return { confirmed: true }
  })
