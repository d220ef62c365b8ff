import { sql } from 'kysely'
import type { HeldPost } from '@xinshe/auth/identity.ts'
import { NotFound, type TenantContext } from '@xinshe/plugin-kit/server'
import type { CoreContext } from './core-context.ts'

/** What a procedure of the core works with at a bureau's address: the kit's transaction, and the core's own tools. */
export type DeskContext = TenantContext & Omit<CoreContext, keyof TenantContext>

/** The post under which this request acts. @throws NotFound when there is none, as for jobs */
export function postOf({ identity, actor }: Pick<DeskContext, 'identity' | 'actor'>): HeldPost {
  const post = identity?.posts.find(({ id }) => id === actor.postId)
  if (!post) throw new NotFound()
  return post
}

/** `'{}'` at the counter, the one contract of the post for its staff: how a new petition row is served. */
export function servedBy(post: HeldPost): string[] {
  return post.contractId ? [post.contractId] : []
}

/** The contract whose cases a post looks after besides its own; null for whoever leads none. */
export function contractLed({ role, contractId }: Pick<HeldPost, 'role' | 'contractId'>): string | null {
  return role === 'lead' ? contractId : null
}

/** The contracts of the running ticket, for `contract_id in …`. */
export const ownContracts = sql<string>`(select unnest(t.contracts) from authz.ticket t)`

/** What opens content for reading under the running ticket, `holdKeys` for writing: `array[…] && …`. */
export const readKeys = sql<string[]>`(select t.keys from authz.ticket t)`
export const holdKeys = sql<string[]>`(select t.holds from authz.ticket t)`
