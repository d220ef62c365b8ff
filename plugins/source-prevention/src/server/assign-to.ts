import { hold } from '@xinshe/plugin-kit/server'
import { actOnClue, type HeldClue } from './act-on-clue.ts'
import { clueThing } from './held/things.ts'
import { giveTo } from './owners-here.ts'
import type { PreventionContext } from './prevention-context.ts'

/** Gives a clue that is held to somebody of its project, by hand or because its owner leaves (7.1.4.c). @throws NotFound for anybody else; Refusal source-prevention/settled */
export async function assignTo(ctx: PreventionContext, clue: HeldClue, ownerId: string): Promise<void> {
  await actOnClue(ctx, clue, 'assign', { to: await giveTo(ctx, { contractId: clue.contractId, ownerId }) })
  await ctx.db
    .updateTable('source_prevention.clue')
    .set({ owner_id: ownerId })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', clue.id)
    .execute()
  await hold(ctx, { ...clueThing(clue.id), contractId: clue.contractId, ownerId })
}
