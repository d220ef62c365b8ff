import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { loadReferral } from './load-referral.ts'

/**
 * 6.4: the sender has read that a referral could not be done, and why; what follows from it is decided in the case.
 * @throws NotFound for whoever did not send it, Refusal referral/wrong-step for one that has not failed
 */
export const noteFailed = procedure({ permission: 'referral.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ referralId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const referral = await loadReferral(ctx, input.referralId, 'write')
    if (!referral.sides.includes('sender')) throw new NotFound()
    const noted = sql`select core.note_failed_referral(${referral.tenantId}, ${referral.id})`.execute(ctx.db)
    await refuseByDatabase(noted, { '23514': () => new Refusal('referral/wrong-step') })
    ctx.note({ referralId: referral.id, caseId: referral.caseId })
  })
