import { decidePassword } from '@xinshe/auth/decide-password.ts'
import { hashPassword } from '@xinshe/auth/password.ts'
import { GateFull } from '@xinshe/auth/hash-gate.ts'
import type { Post } from '@xinshe/core/post.ts'
import { TRPCError } from '@trpc/server'
import { Refusal, type PostContext } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { refuseByDatabase } from './refuse-by-database.ts'

/** What somebody signs in by. */
export const accountName = z.string().trim().min(2).max(64).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)

/** Who gets the post: somebody who has an account, or somebody new with a name to sign in by and a first password. */
export const accountForPost = z.union([
  z.strictObject({ accountId: z.uuid() }),
  z.strictObject({
    name: accountName,
    displayName: z.string().trim().min(1).max(60),
    password: z.string().min(1).max(512)
  })
])

/** Who gets the post, once a first password has been hashed. */
export type HashedAccount = { readonly accountId: string } | (NewAccount & { readonly hash: string })
type NewAccount = Exclude<z.output<typeof accountForPost>, { accountId: string }>

/**
 * Hashes the first password of somebody new. To be called before the first statement of the transaction: whoever waits
 * in the queue of those who hash must not hold one open.
 * @throws TRPCError SERVICE_UNAVAILABLE when too many are waiting
 */
export async function hashedAccount(who: z.output<typeof accountForPost>): Promise<HashedAccount> {
  return 'accountId' in who ? who : { ...who, hash: await hashed(who.password) }
}

/**
 * The account a post is given to; made when it is new.
 * @param unit name of the unit the post is at: a password may not consist of it
 * @param partner the entry of the directory whose account it is: who keeps it may make no other
 * @throws Refusal account/yourself, account/not-found, account/name-taken, password/…
 */
export async function accountOf({ db, actor }: Pick<PostContext, 'db' | 'actor'>, who: HashedAccount, { role, unit, partner }: { role: Post; unit: string; partner?: { tenantId: string; id: string } }): Promise<string> {
  if ('accountId' in who) {
    if (who.accountId === actor.userId) throw new Refusal('account/yourself')
    const known = await db.selectFrom('core.account').select('id').where('id', '=', who.accountId).executeTakeFirst()
    if (!known) throw new Refusal('account/not-found')
    return known.id
  }
  const { name, displayName, password, hash } = who
  const decision = decidePassword(password, { name, displayName, posts: [role], units: [unit] })
  if (!decision.ok) throw new Refusal(decision.code)
  const made = (partner
    ? sql<{ id: string }>`select core.add_partner_account(${partner.tenantId}, ${partner.id}, ${name}, ${displayName}, ${hash}) as id`
    : sql<{ id: string }>`select core.add_account(${name}, ${displayName}, ${hash}) as id`
  ).execute(db)
  const { rows } = await refuseByDatabase(made, { '23505': () => new Refusal('account/name-taken') })
  return rows[0]!.id
}

async function hashed(password: string): Promise<string> {
  try {
    return await hashPassword(password)
  } catch (error) {
    if (error instanceof GateFull) throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error })
    throw error
  }
}
