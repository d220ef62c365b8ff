import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { colleaguesOf } from './colleagues-of.ts'

/** Who may watch over a visit in this case (7.2.2.f): colleagues of its project who would be told of an alarm. @throws NotFound */
export const buddies = procedure({ permission: 'visit.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'write')
    const colleagues = await colleaguesOf(ctx, input.caseId)
    return colleagues.filter(({ accountId, isShutOut }) => accountId !== ctx.actor.userId && !isShutOut).map(({ id, name, role }) => ({ id, name, role }))
  })
