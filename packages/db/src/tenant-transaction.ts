import type { Kysely } from 'kysely'
import type pg from 'pg'
import { Lease, type Statement, type TicketHolder } from './lease.ts'
import { kyselyOn } from './rls-driver.ts'
import type { CoreTables } from './tables/index.ts'

/**
 * The one door to tenant rows: a transaction under a ticket, committed when `work` returns, rolled back when it throws.
 *
 * @param last makes the statement that rides with the commit (the audit row); called after `work`, fails it when it fails
 * @throws whatever `work` throws; error 28000 when no ticket can be issued any more (signed out, post or contract ended)
 */
export async function tenantTransaction<T>(
  pool: pg.Pool,
  holder: TicketHolder,
  work: (db: Kysely<CoreTables>) => Promise<T>,
  last: (result: T) => Statement | null = () => null
): Promise<T> {
  const lease = new Lease(await pool.connect(), holder)
  try {
    const result = await work(kyselyOn<CoreTables>(lease))
    await lease.commit(last(result))
    return result
  } catch (error) {
    await lease.rollback()
    throw error
  } finally {
    lease.release()
  }
}
