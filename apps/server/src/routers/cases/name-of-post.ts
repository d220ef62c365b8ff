import type { TenantContext } from '@xinshe/plugin-kit/server'

/** The name of a worker, also of one whose post has ended. */
export async function nameOfPost({ db }: Pick<TenantContext, 'db'>, postId: string): Promise<string> {
  const row = await db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select('a.display_name as name')
    .where('p.id', '=', postId)
    .executeTakeFirst()
  return row?.name ?? ''
}
