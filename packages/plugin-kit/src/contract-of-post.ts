import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { Kysely } from 'kysely'
import type { TenantContext } from './context.ts'
import { NotFound } from './refusal.ts'

/** The contract of the post at this desk (3.9); null at the desk of a bureau, which serves none. */
export async function contractOf<Tables extends CoreTables>({ db, actor }: Pick<TenantContext<Tables>, 'db' | 'actor'>): Promise<string | null> {
  const post = await (db as unknown as Kysely<CoreTables>)
    .selectFrom('core.post')
    .select('contract_id as contractId')
    .where('id', '=', actor.postId)
    .executeTakeFirst()
  return post?.contractId ?? null
}

/** The contract of the post at this desk, where there is nothing for a post of none. @throws NotFound */
export async function contractHere<Tables extends CoreTables>(ctx: Pick<TenantContext<Tables>, 'db' | 'actor'>): Promise<string> {
  const contractId = await contractOf(ctx)
  if (contractId === null) throw new NotFound()
  return contractId
}
