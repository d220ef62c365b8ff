import { sql } from 'kysely'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { mustNotStandAside } from '../cases/stands-aside.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

const day = 86_400_000

/**
 * Whoever takes a task can open its case: a colleague of the contract who is neither its worker nor its lead is given a
 * share for the time (7.1.4.c). Longer than ninety days is asked for anew.
 * @throws Refusal task/owner-outside, case/recused, case/closed-to-colleague
 */
export async function giveTask({ db, tenant, now }: Pick<DeskContext, 'db' | 'tenant' | 'now'>, caseKeys: Awaited<ReturnType<TenantContext['caseRow']>>, ownerId: string, dueOn: string): Promise<void> {
  await mustNotStandAside({ db, tenant }, caseKeys.case_id, ownerId)
  if (ownerId === caseKeys.worker_id) return
  const owner = await db
    .selectFrom('core.post')
    .select(['role', 'account_id as accountId'])
    .where('id', '=', ownerId)
    .where('contract_id', '=', caseKeys.contract_id)
    .where('starts', '<=', sql<string>`core.today()`)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', sql<string>`core.today()`)]))
    .where('handed_over_at', 'is', null)
    .executeTakeFirst()
  if (!owner) throw new Refusal('task/owner-outside')
  if (owner.role === 'lead') return
  const longest = now().getTime() + 89 * day
  const until = new Date(Math.min(longest, Math.max(now().getTime(), Date.parse(dueOn)) + 30 * day))
  const shared = sql`select core.share_case(${tenant.id}, ${caseKeys.case_id}, ${owner.accountId}, '任务协作', ${until})`.execute(db)
  // whoever has the case by a share alone shares it with nobody else
  await refuseByDatabase(shared, { '42501': () => new Refusal('task/owner-outside') })
}
