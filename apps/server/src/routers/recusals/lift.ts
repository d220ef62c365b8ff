import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { recusalPlace, recusalsOf } from './standing-recusals.ts'

/** Another lead of the project takes a recusal back, with the reason. @throws Refusal recusal/own-lift, recusal/already-lifted */
export const lift = procedure({ permission: 'recusal.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, recusalId: z.uuid(), reason }))
  .mutation(async ({ ctx, input: { caseId, recusalId, reason } }) => {
    await heldCase(ctx, caseId, 'write')
    const recusal = (await recusalsOf(ctx, caseId)).find(({ id }) => id === recusalId)
    if (!recusal) throw new NotFound()
    if (recusal.liftedAt) throw new Refusal('recusal/already-lifted')
    const sealed = await ctx.vault.seal(caseId, recusalPlace(recusalId, 'lifted'), { reason })
    await refuseByDatabase(sql`select core.lift_recusal(${ctx.tenant.id}, ${recusalId}, ${sealed})`.execute(ctx.db), {
      '40001': () => new Refusal('recusal/already-lifted'),
      '42501': () => new Refusal('recusal/own-lift')
    })
    await ctx.timeline({ caseId, kind: 'core/recusal-lifted', title: say('解除回避', 'Recusal lifted'), text: reason })
    ctx.note({ recusalId })
    return { lifted: true }
  })
