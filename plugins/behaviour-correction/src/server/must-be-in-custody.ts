import { Refusal } from '@xinshe/plugin-kit/server'
import { decideCustody } from '../domain/decide-custody.ts'
import type { Desk } from './held-case.ts'

/**
 * Every item is still here and was so at that moment (6.3.4.e).
 * @throws Refusal behaviour-correction/already-handed-over, behaviour-correction/before-custody
 */
export async function mustBeInCustody({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string, evidenceIds: readonly string[], at: Date): Promise<void> {
  const links = await db
    .selectFrom('behaviour_correction.custody')
    .select(['evidence_id as evidenceId', 'act', 'happened_at as happenedAt'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .execute()
  for (const id of evidenceIds) {
    const decision = decideCustody(at, links.filter(({ evidenceId }) => evidenceId === id))
    if (!decision.ok) throw new Refusal(decision.code, { items: [id] })
  }
}
