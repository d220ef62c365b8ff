import type { ContactFacts } from '../classification/matter-facts.ts'
import { timeOfDay, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { followHeadcount } from './follow-headcount.ts'
import { insertEntry } from './insert-entry.ts'
import { openFlow } from './open-flow.ts'

type Desk = Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>

/** 7.2.1: opens with the visit of five or more, once, with the headcount of its registration as the first count (7.2.1.b). */
export async function openCollective(ctx: Desk, matter: { id: string; petitionerId: string }, { id: contactId, at, headcount }: ContactFacts): Promise<void> {
  const flowId = await openFlow(ctx, { matterId: matter.id, kind: 'collective', contactId })
  if (!flowId) return
  const happened = new Date(at)
  const flow = { id: flowId, matterId: matter.id, petitionerId: matter.petitionerId, entries: [] }
  await insertEntry(ctx, flow, { step: 'collective/headcount', at: happened.toISOString(), answers: { on: today(happened), at: timeOfDay(happened), headcount } })
  await followHeadcount(ctx, flow, headcount)
}
