import { sql } from 'kysely'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * 代为签退 (7.2.2.f): a lead of the case has spoken to a visitor who did not check out, and says how. It stands in the story of
 * the case under the lead's own name; when the visitor really came out nobody knows, so no time of service is written.
 * An alarm that has gone out climbs no further and is ended by a person.
 *
 * @throws NotFound, Refusal visit/note-missing, visit/ended
 */
export const checkOutFor = procedure({ permission: 'visit.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ visitId: z.uuid(), note: paragraphs(2000) }))
  .mutation(async ({ ctx, input: { visitId, note } }) => {
    if (note === '') throw new Refusal('visit/note-missing')
    const visit = await ctx.db
      .selectFrom('core.home_visit as v')
      .innerJoin('core.account as a', 'a.id', 'v.made_by')
      .select(['v.case_id as caseId', 'a.display_name as visitor'])
      .where('v.tenant_id', '=', ctx.tenant.id)
      .where('v.id', '=', visitId)
      .executeTakeFirst()
    if (!visit) throw new NotFound()
    await heldCase(ctx, visit.caseId, 'write')
    const ended = sql<{ alarm: string | null }>`select core.end_visit_for(${ctx.tenant.id}, ${visitId}) as alarm`.execute(ctx.db)
    const { rows } = await refuseByDatabase(ended, { '40001': () => new Refusal('visit/ended'), '42501': () => new NotFound() })
    const alarmId = rows[0]!.alarm
    const title = say(`负责人代${visit.visitor}办理入户走访签退`, `The lead checked ${visit.visitor} out of a home visit`)
    await ctx.timeline({ caseId: visit.caseId, kind: 'core/visit-ended', title, text: note })
    ctx.note({ visitId, caseId: visit.caseId, ...(alarmId && { alarmId }) })
    return { alarmId }
  })
