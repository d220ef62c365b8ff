import { sql } from 'kysely'
import type { TenantContext } from '@xinshe/plugin-kit/server'

/**
 * 3.7: tells the cases of a matter of each collective visit (`core/collective-visit`, 7.2.1), once per contact and case,
 * whoever registered it and whether the case was open already. The bureau's counter has no case to speak for, so the
 * database does.
 */
export async function announceCollective({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, matterId: string): Promise<void> {
  await sql`select core.announce_collective(${tenant.id}, ${matterId})`.execute(db)
}
