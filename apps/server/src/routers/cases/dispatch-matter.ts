import { sql } from 'kysely'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * Gives a matter of this counter to a contract that serves the place today (8.2.a 分派). Who serves it sees the matter,
 * its contacts and its petitioner from then on.
 *
 * @throws Refusal contract/not-in-force, contract/outside-area, matter/already-dispatched when a click at the same moment was first
 */
export async function dispatchMatter({ db, tenant, now }: TenantContext, matterId: string, contractId: string): Promise<void> {
  const day = today(now())
  const contract = await db
    .selectFrom('core.contract as c')
    .leftJoin('core.contract_area as a', (join) => join.onRef('a.contract_id', '=', 'c.id').on('a.tenant_id', '=', tenant.id))
    .select(['c.starts', 'c.ends', 'a.tenant_id as area'])
    .where('c.id', '=', contractId)
    .executeTakeFirst()
  if (!contract?.area) throw new Refusal('contract/outside-area')
  if (day < contract.starts || day > contract.ends) throw new Refusal('contract/not-in-force')

  const dispatched = sql`select core.dispatch(${tenant.id}, ${matterId}, ${contractId})`.execute(db)
  await refuseByDatabase(dispatched, { '42501': () => new Refusal('matter/already-dispatched') })
}
