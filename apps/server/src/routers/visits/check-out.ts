import { sql } from 'kysely'
import { wholeMinutes } from '@xinshe/core/service/whole-minutes.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { holdKeys, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { followService } from '../service/follow-service.ts'
import { mustBeInside } from './must-be-inside.ts'

/**
 * 签退 (7.2.2.f), by the visitor alone, also where the case went to others meanwhile. An alarm that has gone out climbs
 * no further, tells so to whomever it reached, and is ended by a person. @throws Refusal visit/not-yours, visit/ended
 */
export const checkOut = procedure({ permission: 'visit.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ visitId: z.uuid() }))
  .mutation(async ({ ctx, input: { visitId } }) => {
    await mustBeInside(ctx, visitId)
    const ended = sql<{ alarm: string | null }>`select core.end_visit(${ctx.tenant.id}, ${visitId}) as alarm`.execute(ctx.db)
    const { rows } = await refuseByDatabase(ended, { '40001': () => new Refusal('visit/ended') })
    const alarmId = rows[0]!.alarm
    await writeIntoCase(ctx, visitId)
    ctx.note({ visitId, ...(alarmId && { alarmId }) })
    return { alarmId }
  })

/** Its time stands in the service log (6.1) and its end in the story of the case, where that is still in the visitor's hands. */
async function writeIntoCase(ctx: DeskContext, visitId: string): Promise<void> {
  const visit = await ctx.db
    .selectFrom('core.home_visit as v')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.case_id'))
    .select(['c.id as caseId', 'c.contract_id as contractId', 'v.made_at as begunAt', 'v.ended_at as endedAt'])
    .where('v.tenant_id', '=', ctx.tenant.id)
    .where('v.id', '=', visitId)
    .where(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && ${holdKeys}`)
    .executeTakeFirst()
  if (!visit) return
  const { caseId, contractId, begunAt, endedAt } = visit
  await followService(ctx, { id: caseId, contractId }, { source: `visit/${visitId}`, on: today(begunAt), minutes: wholeMinutes(begunAt, endedAt!) })
  await ctx.timeline({ caseId, kind: 'core/visit-ended', title: say('入户走访签退', 'Checked out of a home visit') })
}
