import type { DeskContext } from '../../desk-context.ts'

export const recusalPlace = (id: string, act: 'declared' | 'lifted') => ({ table: `core.recusal#${act}`, id, version: 1 })

/** Who has declared a conflict in a case and who lifted it, the newest first. Nobody reads of their own. */
export async function recusalsOf({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string) {
  const rows = await db
    .selectFrom('core.recusal as x')
    .leftJoin('core.account as a', 'a.id', 'x.account_id')
    .leftJoin('core.account as b', 'b.id', 'x.lifted_by')
    .leftJoin('core.post as w', 'w.id', 'x.worker_id')
    .select(['x.id', 'x.account_id as accountId', 'a.display_name as name', 'x.sealed', 'x.made_at as at', 'x.lifted_at as liftedAt', 'x.lift_sealed as liftSealed', 'b.display_name as liftedByName'])
    .select((eb) => eb('w.account_id', '=', eb.ref('x.account_id')).as('isWorker'))
    .where('x.tenant_id', '=', tenant.id)
    .where('x.case_id', '=', caseId)
    .orderBy('x.made_at', 'desc')
    .limit(100)
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, liftSealed, ...row }) => ({
      ...row,
      reason: String((await vault.unseal(caseId, recusalPlace(row.id, 'declared'), sealed))['reason'] ?? ''),
      liftReason: liftSealed ? String((await vault.unseal(caseId, recusalPlace(row.id, 'lifted'), liftSealed))['reason'] ?? '') : null
    }))
  )
}
