import { letGo, NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import type { EntryKind } from '../domain/clue.ts'
import { decideClueAct, type ClueAct } from '../domain/decide-clue-act.ts'
import { clueThing } from './held/things.ts'
import type { PreventionContext } from './prevention-context.ts'
import { writeEntry } from './write-entry.ts'

const kindOf = { analyse: 'analysed', begin: 'begun', note: 'noted', assign: 'assigned', level: 'levelled', resolve: 'resolved', end: 'ended', link: 'linked' } as const satisfies Record<ClueAct, EntryKind>

/** A clue this post may go on with, its row held: of two people acting at once the second sees what the first did. @throws NotFound */
export async function holdClue({ db, tenant }: Pick<PreventionContext, 'db' | 'tenant'>, clueId: string) {
  const clue = await db
    .selectFrom('source_prevention.clue')
    .select(['id', 'contract_id as contractId', 'owner_id as ownerId', 'state', 'level', 'review_on as reviewOn', 'settled_on as settledOn'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', clueId)
    // row security holds back for writing what is another worker's
    .forUpdate()
    .executeTakeFirst()
  if (!clue) throw new NotFound()
  return clue
}

export type HeldClue = Awaited<ReturnType<typeof holdClue>>

/** Does something with a clue that is held: decided by the rule, kept as a row of its history. @param id of that row, where it may be sent again @throws Refusal */
export async function actOnClue(ctx: PreventionContext, clue: HeldClue, act: ClueAct, said: Readonly<Record<string, unknown>> = {}, id?: string): Promise<void> {
  const decision = decideClueAct({ ...clue, isAnalysed: clue.reviewOn !== null }, act)
  if (!decision.ok) throw new Refusal(decision.code)
  await writeEntry(ctx, { ...(id && { id }), clueId: clue.id, kind: kindOf[act], said })
  const state = decision.value
  if (state !== clue.state || act === 'link') {
    const isOpen = state === 'waiting' || state === 'handling'
    await ctx.db
      .updateTable('source_prevention.clue')
      .set({ state, ...(act === 'link' && { is_linked: true }), ...(!isOpen && { settled_on: clue.settledOn ?? today(ctx.now()) }) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', clue.id)
      .execute()
    if (!isOpen) await letGo(ctx, clueThing(clue.id))
  }
  ctx.note({ clueId: clue.id, act })
}
