import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/**
 * Holds one matter until the commit, before anything is added to it: two who add at the same moment each count the other
 * (3.4). @throws NotFound when this post does not see the matter
 */
export async function lockMatter({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<{ petitionerId: string }> {
  const found = await db
    .selectFrom('core.matter')
    .select('petitioner_id as petitionerId')
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', matterId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
