import { sql } from 'kysely'
import type { Subscription, TenantContext } from '@xinshe/plugin-kit/server'
import { backOff } from './back-off.ts'
import { inContract, type Engine } from './contract-door.ts'
import type { House } from './house.ts'
import { ruleRunsHere } from './rule-runs-here.ts'

/** How one round of telling went, counted by outcome. */
export interface Delivered {
  done: number
  /** The plugin was off for the case's contract. */
  skipped: number
  /** Tried, to be tried again. */
  failed: number
  /** Given up; a person has to look. */
  parked: number
}

/** An event that was given up for one subscription; by ids, and the kind of error alone. */
export interface Parked {
  readonly event: string
  readonly subscription: string
  readonly error: string
}

/** Most events per subscription in one round. */
const limit = 100

/**
 * Tells every subscription what it has not heard yet: after the commit, in order per case, once. What a handler does
 * is committed together with the note that it was told. A failing handler is tried again and then parked; it never
 * undoes the original act, and holds up nothing but later events of the same case.
 *
 * @param onParked hears at once of every event that is given up: nothing tells it again
 */
export async function deliverEvents(house: House, engine: Engine, onParked: (parked: Parked) => void = () => {}): Promise<Delivered> {
  const counts: Delivered = { done: 0, skipped: 0, failed: 0, parked: 0 }
  for (const { manifest, subscriptions = [] } of [house.core, ...house.plugins]) {
    for (const subscription of subscriptions) await deliverTo(engine, manifest.id, subscription, counts, onParked)
  }
  return counts
}

/** A row of `core.events_due`: the event, and what is on for its case's contract. */
interface DueEvent {
  readonly id: string
  readonly tenant_id: string
  readonly contract_id: string
  readonly case_id: string
  readonly payload: unknown
  readonly tries: number
  readonly modules: readonly string[]
}

async function deliverTo(engine: Engine, plugin: string, subscription: Subscription, counts: Delivered, onParked: (parked: Parked) => void): Promise<void> {
  const name = `${plugin}/${subscription.name}`
  const { rows } = await engine.jobs.query<DueEvent>('select * from core.events_due($1, $2, $3)', [name, subscription.on.type, limit])
  const waiting = new Set<string>()
  for (const event of rows) {
    if (waiting.has(event.case_id)) continue
    if (plugin !== 'core' && !event.modules.includes(plugin)) {
      await note(engine, event, name, { state: 'skipped', again: 0 })
      counts.skipped += 1
      continue
    }
    try {
      if (await handle(engine, event, name, subscription)) counts.done += 1
    } catch (error) {
      waiting.add(event.case_id)
      const retry = backOff(event.tries + 1)
      await note(engine, event, name, retry, nameOf(error))
      counts[retry.state] += 1
      if (retry.state === 'parked') onParked({ event: event.id, subscription: name, error: nameOf(error) })
    }
  }
}

/** False when another worker was faster. */
async function handle(engine: Engine, event: DueEvent, name: string, subscription: Subscription): Promise<boolean> {
  const place = { contractId: event.contract_id, tenantId: event.tenant_id }
  return inContract(engine, place, name, async (ctx) => {
    ctx.note({ caseId: event.case_id, event: event.id })
    const isOurs = await begin(ctx, event.id, name)
    if (isOurs && (await ruleRunsHere(ctx, name, subscription.rule))) await subscription.handle(ctx, subscription.on.payload.parse(event.payload) as never)
    return isOurs
  })
}

async function begin({ db }: TenantContext, eventId: string, name: string): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`select core.begin_delivery(${eventId}, ${name}) as ours`.execute(db)
  return rows[0]!.ours
}

async function note(engine: Engine, event: DueEvent, name: string, { state, again }: { state: string; again: number }, error: string | null = null): Promise<void> {
  await engine.jobs.query('select core.note_delivery($1, $2, $3, $4, make_interval(secs => $5))', [event.id, name, state, error, again])
}

/** The kind of error and its code. Never its message: a message may carry what was typed. */
function nameOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown }
  return [name ?? 'Error', code].filter((part) => typeof part === 'string').join(' ')
}
