import type { Post } from '@xinshe/core/post.ts'
import { TRPCError } from '@trpc/server'
import { Refusal, type PostContext } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { refuseByDatabase } from './refuse-by-database.ts'

export interface NewPost {
  readonly accountId: string
  readonly role: Post
  readonly tenantId?: string
  readonly contractId?: string
  readonly agencyId?: string
  readonly starts: string
  readonly ends: string | null
  readonly reason: string
}

/**
 * Gives a post, with who, when and why. The database checks once more that the giver may.
 * @throws Refusal post/dates-reversed, staff/already-there
 */
export async function addPost({ db, note }: Pick<PostContext, 'db' | 'note'>, post: NewPost): Promise<string> {
  const { accountId, role, tenantId = null, contractId = null, agencyId = null, starts, ends, reason } = post
  if (ends !== null && ends < starts) throw new Refusal('post/dates-reversed')
  if (await isHeld(db, post)) throw new Refusal('staff/already-there')
  const added = sql<{ id: string }>`
    select core.add_post(${accountId}, ${role}, ${tenantId}, ${contractId}, ${agencyId}, ${starts}, ${ends}, ${reason}) as id`.execute(db)
  const { rows } = await refuseByDatabase(added, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
  const { id } = rows[0]!
  note({ post: id, role })
  return id
}

async function isHeld(db: PostContext['db'], { accountId, role, tenantId, contractId, agencyId, starts }: NewPost): Promise<boolean> {
  const held = await db
    .selectFrom('core.post')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .$if(tenantId !== undefined, (query) => query.where('tenant_id', '=', tenantId!))
    .$if(contractId !== undefined, (query) => query.where('contract_id', '=', contractId!))
    .$if(agencyId !== undefined, (query) => query.where('agency_id', '=', agencyId!))
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', starts)]))
    .executeTakeFirst()
  return held !== undefined
}
