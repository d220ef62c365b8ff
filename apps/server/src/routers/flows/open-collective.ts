import type { ContactFacts } from '../classification/matter-facts.ts'
import { timeOfDay, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { correctedContact, isCarried } from './carried.ts'
import { followHeadcount } from './follow-headcount.ts'
import { insertEntry } from './insert-entry.ts'
import { openFlow } from './open-flow.ts'

type Desk = Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>

/** 7.2.1: opens with the visit of five or more, once, and not where that of the record it corrects goes on; with the headcount of its registration as the first count (7.2.1.b). */
export async function openCollective(ctx: Desk, matter: { id: string; petitionerId: string }, { id: contactId, at, headcount }: ContactFacts): Promise<void> {
  if (await hasCarried(ctx, contactId)) return
  const flowId = await openFlow(ctx, { matterId: matter.id, kind: 'collective', contactId })
  if (!flowId) return
  const happened = new Date(at)
  const flow = { id: flowId, matterId: matter.id, petitionerId: matter.petitionerId, entries: [] }
  await insertEntry(ctx, flow, { step: 'collective/headcount', at: happened.toISOString(), answers: { on: today(happened), at: timeOfDay(happened), headcount } })
  await followHeadcount(ctx, flow, headcount)
}

/** Whether the flow of the contact that was recorded anew as this one goes on as its own. */
async function hasCarried({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, contactId: string): Promise<boolean> {
  const carried = await db
    .selectFrom('core.contact as k')
    .innerJoin('core.flow as f', (join) => join.onRef('f.tenant_id', '=', 'k.tenant_id').onRef('f.matter_id', '=', 'k.matter_id'))
    .select('f.id')
    .where('k.tenant_id', '=', tenant.id)
    .where('k.id', '=', contactId)
    .where('f.kind', '=', 'collective')
    .where('k.id', '=', correctedContact)
    .where(isCarried)
    .executeTakeFirst()
  return carried !== undefined
}
