import { sql } from 'kysely'
import type { AbcAnswers } from '../forms/abc-form.ts'
import type { InterventionAnswers } from '../forms/intervention-form.ts'
import type { Desk } from './held-case.ts'
import { openAnswers } from './sealed-answers.ts'

type Reading = Pick<Desk, 'db' | 'tenant' | 'sealing'>

/** The ABC records of a case as they stand, newest occasion first, each with the contact it was done on, as that was recorded anew last, and with what is planned about it (5.9.a). */
export async function recordsOfCase(ctx: Reading, caseId: string) {
  const interventions = await interventionsOf(ctx, caseId)
  const rows = await ctx.db
    .selectFrom('behaviour_correction.abc_record as r')
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .leftJoin('core.contact as k', (join) => join.onRef('k.tenant_id', '=', 'r.tenant_id').on('k.id', '=', sql<string>`core.corrected_contact(r.tenant_id, r.contact_id)`))
    .leftJoin('core.contact_strike as s', (join) => join.onRef('s.tenant_id', '=', 'k.tenant_id').onRef('s.contact_id', '=', 'k.id'))
    .distinctOn('r.thread_id')
    .select(['r.id', 'r.thread_id as threadId', 'r.version', 'r.has_subjective as hasSubjective', 'r.has_objective as hasObjective', 'r.sealed', 'r.made_at as madeAt', 'a.display_name as byName'])
    .select(['k.id as contactId', 'k.channel', 'k.organ', 'k.happened_at as happenedAt', 's.id as strikeId'])
    .where('r.tenant_id', '=', ctx.tenant.id)
    .where('r.case_id', '=', caseId)
    .orderBy('r.thread_id')
    .orderBy('r.version', 'desc')
    .execute()
  const records = await Promise.all(
    rows.map(async ({ sealed, madeAt, contactId, channel, organ, happenedAt, strikeId, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
      contact: contactId && channel && happenedAt ? { id: contactId, channel, organ: organ ?? '', happenedAt: happenedAt.toISOString(), isStruck: strikeId !== null } : null,
      answers: await openAnswers<AbcAnswers>(ctx, { table: 'behaviour_correction.abc_record', caseId, id: row.id, sealed }),
      interventions: interventions.filter(({ threadId }) => threadId === row.threadId)
    }))
  )
  return records.sort((a, b) => b.answers.happenedOn.localeCompare(a.answers.happenedOn))
}

async function interventionsOf(ctx: Reading, caseId: string) {
  const rows = await ctx.db
    .selectFrom('behaviour_correction.intervention as i')
    .innerJoin('behaviour_correction.abc_record as r', (join) => join.onRef('r.tenant_id', '=', 'i.tenant_id').onRef('r.id', '=', 'i.abc_id'))
    .leftJoin('core.account as a', 'a.id', 'i.made_by')
    .select(['i.id', 'r.thread_id as threadId', 'i.sealed', 'i.made_at as madeAt', 'a.display_name as byName'])
    .where('i.tenant_id', '=', ctx.tenant.id)
    .where('i.case_id', '=', caseId)
    .orderBy('i.made_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, madeAt, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
      answers: await openAnswers<InterventionAnswers>(ctx, { table: 'behaviour_correction.intervention', caseId, id: row.id, sealed })
    }))
  )
}
