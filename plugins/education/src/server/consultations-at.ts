import { joinSealed } from '@xinshe/forms'
import type { Consultation } from '../forms/consultation-form.ts'
import type { EducationContext } from './education-context.ts'
import { placeOf } from './place-of.ts'

/** What was asked in a case and answered, opened, the newest first, each with the guides that were given (6.3.1.d). */
export async function consultationsAt({ db, tenant, sealing }: Pick<EducationContext, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const rows = await db
    .selectFrom('education.consultation as c')
    .leftJoin('core.account as a', 'a.id', 'c.made_by')
    .select(['c.id', 'c.held_at', 'c.answers', 'c.sealed', 'a.display_name as by'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.case_id', '=', caseId)
    .orderBy('c.held_at', 'desc')
    .orderBy('c.made_at', 'desc')
    .execute()
  const given = await db
    .selectFrom('education.given_guide as h')
    .innerJoin('education.guide_version as v', (join) => join.onRef('v.tenant_id', '=', 'h.tenant_id').onRef('v.id', '=', 'h.version_id'))
    .select(['h.consultation_id as consultationId', 'v.guide_id as guideId', 'v.number', 'v.title'])
    .where('h.tenant_id', '=', tenant.id)
    .where('h.case_id', '=', caseId)
    .orderBy('v.title')
    .execute()
  return Promise.all(
    rows.map(async ({ held_at, answers, sealed, ...row }) => ({
      ...row,
      heldAt: held_at.toISOString(),
      answers: joinSealed({ clear: answers, sealed: await sealing.unseal(caseId, placeOf(row.id), sealed) }) as Consultation,
      guides: given.filter(({ consultationId }) => consultationId === row.id).map(({ guideId, number, title }) => ({ guideId, number, title }))
    }))
  )
}
