import { NotFound } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import type { PreventionContext } from './prevention-context.ts'

/** Whom this post may make responsible: a worker keeps what they find, a lead gives it to anybody of the contract. @throws NotFound for a post of none */
export async function ownersHere({ db, actor, now }: Pick<PreventionContext, 'db' | 'actor' | 'now'>) {
  const post = await db
    .selectFrom('core.post')
    .select('contract_id as contractId')
    .where('id', '=', actor.postId)
    .executeTakeFirst()
  if (!post?.contractId) throw new NotFound()
  const day = today(now())
  const owners = await db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'a.display_name as name'])
    .where('p.contract_id', '=', post.contractId)
    .where('p.role', 'in', ['worker', 'lead'])
    .where('p.starts', '<=', day)
    .where((eb) => eb.or([eb('p.ends', 'is', null), eb('p.ends', '>=', day)]))
    .where('a.disabled_at', 'is', null)
    .$if(actor.post === 'worker', (query) => query.where('p.id', '=', actor.postId))
    .orderBy('a.display_name')
    .execute()
  return { contractId: post.contractId, me: actor.postId, owners }
}

/** The contract of this post and the name of whom it gives a clue to. @throws NotFound when that is nobody this post may give it to */
export async function giveTo(ctx: Pick<PreventionContext, 'db' | 'actor' | 'now'>, ownerId: string): Promise<{ contractId: string; name: string }> {
  const { contractId, owners } = await ownersHere(ctx)
  const owner = owners.find(({ id }) => id === ownerId)
  if (!owner) throw new NotFound()
  return { contractId, name: owner.name }
}
