import { NotFound } from '@xinshe/plugin-kit/server'
import type { CrisisContext } from './crisis-context.ts'

/** The contract of the post at this desk: plans and rosters are its own. @throws NotFound for a post of none */
export async function contractHere({ db, actor }: Pick<CrisisContext, 'db' | 'actor'>): Promise<string> {
  const post = await db
    .selectFrom('core.post')
    .select('contract_id as contractId')
    .where('id', '=', actor.postId)
    .executeTakeFirst()
  if (!post?.contractId) throw new NotFound()
  return post.contractId
}

/** What is written names its contract: it must be the one of this desk. @throws NotFound */
export async function mustBeHere(ctx: Pick<CrisisContext, 'db' | 'actor'>, contractId: string): Promise<void> {
  if ((await contractHere(ctx)) !== contractId) throw new NotFound()
}
