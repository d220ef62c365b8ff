import { sql } from 'kysely'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { forModule } from './for-module.ts'
import { kindOf, type ModuleKind } from './module-kinds.ts'

/**
 * Hands on a thing of a module by the module's own act, whether it is on here or not, and looks whose it is afterwards (7.1.4.c).
 * @throws Refusal leaving/module-missing, leaving/changed, case/worker-not-of-contract
 */
export async function handOnThing(ctx: DeskContext, { kind, id }: { kind: ModuleKind; id: string }, { postId, to, reason }: { postId: string; to: string; reason: string }): Promise<void> {
  const known = kindOf(ctx.house, kind)
  if (!known) throw new Refusal('leaving/module-missing')
  if (!(await mayTake(ctx, { postId, to }))) throw new Refusal('case/worker-not-of-contract')
  const isDone = await known.held.handOn(forModule(ctx), { id, from: postId, to, reason }).catch((error: unknown) => {
    // linked with a case or gone meanwhile: it cannot be seen for writing any more
    if (error instanceof NotFound) return false
    throw error
  })
  if (!isDone) throw new Refusal('leaving/changed')
  const { owner } = await ctx.db
    .selectFrom('core.holding')
    .select('owner_id as owner')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('let_go_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (owner !== to) throw new Error(`${kind} says it was handed on and is still somebody else's`)
}

/** Another post of the same contract, serving now and not about to leave itself. */
async function mayTake({ db }: Pick<DeskContext, 'db'>, { postId, to }: { postId: string; to: string }): Promise<boolean> {
  const post = await db
    .selectFrom('core.post as a')
    .innerJoin('core.post as b', 'b.contract_id', 'a.contract_id')
    .innerJoin('core.account as c', 'c.id', 'b.account_id')
    .select('b.id')
    .where('a.id', '=', postId)
    .where('b.id', '=', to)
    .where('b.id', '<>', postId)
    .where('b.role', 'in', ['worker', 'lead'])
    .where('b.starts', '<=', sql<string>`core.today()`)
    .where((eb) => eb.or([eb('b.ends', 'is', null), eb('b.ends', '>=', sql<string>`core.today()`)]))
    .where('b.handed_over_at', 'is', null)
    .where('c.disabled_at', 'is', null)
    .executeTakeFirst()
  return post !== undefined
}
