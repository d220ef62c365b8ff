import type { Appraisal } from '../forms/appraisal-form.ts'
import { placeOf } from './place-of.ts'
import type { Reading } from './support-context.ts'

/** The appraisals of a case, opened, newest first (5.7.a). */
export async function appraisalsOfCase({ db, tenant, sealing }: Reading, caseId: string) {
  const rows = await db
    .selectFrom('psychological_support.appraisal as p')
    .leftJoin('core.account as a', 'a.id', 'p.made_by')
    .select(['p.id', 'p.taken_on as takenOn', 'p.instrument', 'p.instrument_version as instrumentVersion', 'p.score', 'p.proposed', 'p.severity', 'p.sealed', 'a.display_name as by'])
    .where('p.tenant_id', '=', tenant.id)
    .where('p.case_id', '=', caseId)
    .orderBy('p.taken_on', 'desc')
    .orderBy('p.made_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...appraisal }) => ({ ...appraisal, answers: (await sealing.unseal(caseId, placeOf('appraisal', appraisal.id), sealed)) as unknown as Appraisal }))
  )
}
