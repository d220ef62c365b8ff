import { contractHere, NotFound } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import type { PreventionContext } from './prevention-context.ts'

type Giver = Pick<PreventionContext, 'db' | 'actor' | 'now'>

/** Whom this post may make responsible: a worker keeps what they find, a lead gives it to anybody of the contract. @throws NotFound for a post of none */
export async function ownersHere(ctx: Giver) {
  const contractId = await contractHere(ctx)
  return { contractId, me: ctx.actor.postId, owners: await ownersOf(ctx, contractId) }
}

/** The same of the contract a thing belongs to, which a lead of two may look at from the post in the other. */
export async function ownersOf({ db, actor, now }: Giver, contractId: string) {
  const day = today(now())
  return db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'a.display_name as name'])
    .where('p.contract_id', '=', contractId)
    .where('p.role', 'in', ['worker', 'lead'])
    .where('p.starts', '<=', day)
    .where((eb) => eb.or([eb('p.ends', 'is', null), eb('p.ends', '>=', day)]))
    .where('p.handed_over_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .$if(actor.post === 'worker', (query) => query.where('p.id', '=', actor.postId))
    .orderBy('a.display_name')
    .execute()
}

/** The contract of this post, after it was seen that it may give what is new to that owner. @throws NotFound when it may not */
export async function giveHere(ctx: Giver, ownerId: string): Promise<string> {
  const contractId = await contractHere(ctx)
  await giveTo(ctx, { contractId, ownerId })
  return contractId
}

/** The name of whom something of a contract is given to. @throws NotFound when that is nobody of it this post may give it to */
export async function giveTo(ctx: Giver, { contractId, ownerId }: { contractId: string; ownerId: string }): Promise<string> {
  const owner = (await ownersOf(ctx, contractId)).find(({ id }) => id === ownerId)
  if (!owner) throw new NotFound()
  return owner.name
}
