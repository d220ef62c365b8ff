import type { StandingAgreement } from '@xinshe/core/plan/plan.ts'
import type { DeskContext } from '../../desk-context.ts'

/** The reason of a waiver, which stands sealed in the story: for whoever reads the content of the case, above all whoever decides. */
export async function withReason({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { id, readsContent }: { id: string; readsContent: boolean }, standing: StandingAgreement | null): Promise<StandingAgreement | null> {
  if (standing?.agreement.kind !== 'waived' || !readsContent) return standing
  const told = await db
    .selectFrom('core.timeline_entry')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', id)
    .where('kind', '=', 'core/agreement-waived')
    .orderBy('happened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!told?.sealed) return standing
  const { text } = await vault.unseal(id, { table: 'core.timeline_entry', id: told.id, version: 1 }, told.sealed)
  return { ...standing, agreement: { kind: 'waived', reason: String(text ?? '') } }
}
