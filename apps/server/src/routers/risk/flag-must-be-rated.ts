import { sql } from 'kysely'
import { endsByDeath } from '@xinshe/core/case/closure-form.ts'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'

/**
 * 7.2.2.a: a case does not close while a visit that was marked (3.3, 3.5), or a danger that a signed form saw, has no level yet. As
 * with the level itself, a death (C.07) needs none and a referral does (docs/decisions/0028).
 *
 * @throws Refusal risk/flag-unrated
 */
export async function flagMustBeRated({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, caseId: string, closure: Readonly<Record<string, unknown>>): Promise<void> {
  if (endsByDeath(closure)) return
  const { rows } = await sql<{ isWanted: boolean }>`select core.rating_wanted_since(${tenant.id}, ${caseId}) is not null as "isWanted"`.execute(db)
  if (rows[0]!.isWanted) throw new Refusal('risk/flag-unrated')
}
