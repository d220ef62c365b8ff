import { sql } from 'kysely'
import type { FlowEntry, FlowKind } from '@xinshe/core/flow/flow.ts'
import { joinSealed } from '@xinshe/forms'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { matterBegan } from '../matter-began.ts'
import { dayOf, type Day } from '@xinshe/words'
import { nothingKept, type FlowKept } from '@xinshe/core/flow/kept.ts'
import { keptOf } from './kept-of.ts'
import { strikesOf } from '../cases/strikes-of.ts'
import { correctedContact, isCarried } from './carried.ts'
import { marksOf } from '../classification/marks-of.ts'
import { flowFallen, type FlowFallen } from './flow-fallen.ts'
import { lostTagOf } from './lost-tag.ts'
import { flowStruck, type FlowStruck } from './flow-struck.ts'
import { ratingSince, type ShownRating } from './rating-since.ts'

/** One line with its author. */
export interface ShownEntry extends FlowEntry {
  readonly byName: string | null
  readonly madeAt: Date
  readonly alarmId: string | null
}

export interface LoadedFlow {
  readonly id: string
  readonly matterId: string
  readonly petitionerId: string
  readonly kind: FlowKind
  readonly contactId: string | null
  /** The contact as it was recorded anew last; `contactId` where nobody has corrected it. */
  readonly standsOn: string | null
  /** What became of the contact it opened with; null: it counts as it did. */
  readonly struck: FlowStruck | null
  /** 7.2.2, 7.2.3: what became of the mark or tag it opened with; null: it stands. */
  readonly fallen: FlowFallen | null
  /** Whether it asks for anything; not where the visit, its mark or the tag counts no more. */
  readonly asks: boolean
  readonly origin: 'rule' | 'person'
  readonly openedAt: string
  readonly beganOn: Day
  readonly visitOn: Day | null
  readonly openedBy: string | null
  /** Whether its lines are open to this post (docs/decisions/0021); where not, there are none here. */
  readonly isOpenToMe: boolean
  readonly isMineToWrite: boolean
  readonly entries: readonly ShownEntry[]
  /** 7.2.2: the newest rating made since the flow was opened; null for the other flows. */
  readonly rating: ShownRating | null
  /** 7.2.3.d–e: what the newest case keeps; nothing for the other flows. */
  readonly kept: FlowKept
}

type Desk = Pick<DeskContext, 'db' | 'tenant' | 'vault'>

/** The flows of a matter, with all the lines that are open to this post, oldest first. @throws NotFound when this post does not see the matter */
export async function flowsOf({ db, tenant, vault }: Desk, matterId: string): Promise<LoadedFlow[]> {
  const matter = await db.selectFrom('core.matter as m').select(['m.petitioner_id as petitionerId', matterBegan.as('beganOn')]).where('m.tenant_id', '=', tenant.id).where('m.id', '=', matterId).executeTakeFirst()
  if (!matter) throw new NotFound()
  const { petitionerId, beganOn } = matter
  const flows = await db
    .selectFrom('core.flow as f')
    .leftJoin('core.account as a', 'a.id', 'f.made_by')
    .leftJoin('core.contact as k', (join) => join.onRef('k.tenant_id', '=', 'f.tenant_id').onRef('k.matter_id', '=', 'f.matter_id').on('k.id', '=', correctedContact))
    .select(['f.id', 'f.kind', 'f.contact_id as contactId', 'f.origin', 'f.made_at as openedAt', 'a.display_name as openedBy', 'k.id as standsOn', 'k.replaces', 'k.happened_at as visitAt', 'k.channel', 'k.headcount'])
    .select([isCarried.as('isCarried'), sql<boolean>`core.opens_flow(f.tenant_id, f.matter_id, f.kind, false)`.as('isOpenToMe'), sql<boolean>`core.opens_flow(f.tenant_id, f.matter_id, f.kind, true)`.as('isMineToWrite')])
    .where('f.tenant_id', '=', tenant.id)
    .where('f.matter_id', '=', matterId)
    .orderBy('f.made_at', 'desc')
    .execute()
  const rows = await db
    .selectFrom('core.flow_entry as e')
    .leftJoin('core.account as a', 'a.id', 'e.made_by')
    .select(['e.id', 'e.flow_id as flowId', 'e.step', 'e.about', 'e.corrects', 'e.is_struck as isStruck', 'e.happened_at as at', 'a.display_name as byName', 'e.made_at as madeAt', 'e.facts', 'e.sealed', 'e.alarm_id as alarmId'])
    .where('e.tenant_id', '=', tenant.id)
    .where('e.matter_id', '=', matterId)
    .orderBy('e.made_at')
    .execute()
  const strikes = await strikesOf({ db, tenant, vault }, { matterId, petitionerId })
  const marks = flows.some(({ kind }) => kind === 'irrational') ? await marksOf({ db, tenant, vault }, { matterId, petitionerId }) : []
  const lostTag = flows.some(({ kind }) => kind === 'hardship') ? await lostTagOf({ db, tenant, vault }, matterId) : null
  const entries = await Promise.all(
    rows.map(async ({ facts, sealed, at, ...row }) => ({ ...row, at: new Date(at).toISOString(), answers: joinSealed({ clear: facts, sealed: await vault.unseal(petitionerId, entryPlace(row.id), sealed) }) }))
  )
  return Promise.all(flows.map(async ({ openedAt, visitAt, channel, headcount, replaces, isCarried: carried, ...flow }) => {
    const struck = flowStruck({ ...flow, visitAt, channel, headcount, replaces, isCarried: carried }, strikes)
    const fallen = struck ? null : flowFallen(flow, { marks, lostTag })
    return {
      ...flow,
      struck,
      fallen,
      asks: flow.origin === 'person' || !((struck && !struck.goesOn) || fallen),
      beganOn,
      visitOn: visitAt && dayOf(visitAt),
      matterId,
      petitionerId,
      rating: flow.kind === 'irrational' ? await ratingSince({ db, tenant }, matterId, flow.id) : null,
      kept: flow.kind === 'hardship' ? await keptOf({ db, tenant }, matterId) : nothingKept,
      openedAt: openedAt.toISOString(),
      entries: entries.filter(({ flowId }) => flowId === flow.id)
    }
  }))
}

/** A flow this post may write lines of. @throws NotFound */
export async function loadFlow(ctx: Desk, matterId: string, flowId: string): Promise<LoadedFlow> {
  const flow = (await flowsOf(ctx, matterId)).find(({ id }) => id === flowId)
  if (!flow?.isMineToWrite) throw new NotFound()
  return flow
}

export const entryPlace = (id: string) => ({ table: 'core.flow_entry', id, version: 1 })
