import { sql } from 'kysely'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/**
 * Holds one matter until the commit, with every registration joined to it, before anything is added to it: two who add at the
 * same moment each count the other (3.4). @throws NotFound when this post does not see the matter
 */
export async function lockMatter({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<{ petitionerId: string }> {
  await holdSameMatter({ db, tenant }, [matterId])
  const found = await db
    .selectFrom('core.matter')
    .select('petitioner_id as petitionerId')
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', matterId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** Holds matters that are about to be joined or parted, with all that is joined to either: one order, so that nobody waits for each other. */
export async function holdSameMatter({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterIds: readonly string[]): Promise<void> {
  await sql`select core.hold_same_matter(${tenant.id}, ${matterIds}::uuid[])`.execute(db)
}
