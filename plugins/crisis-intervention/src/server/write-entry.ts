import { randomUUID } from 'node:crypto'
import type { CaseKeys } from '@xinshe/plugin-kit/server'
import type { Responder } from '../domain/responder.ts'
import type { CrisisContext } from './crisis-context.ts'
import { placeOf } from './place-of.ts'

interface NewEntry {
  /** Of the page's making, where it may be sent again. */
  readonly id?: string | undefined
  readonly eventId: string
  readonly kind: 'opened' | 'step' | 'call' | 'note' | 'ended'
  readonly at: Date
  readonly step?: number | null
  readonly responder?: Responder
  readonly isReached?: boolean
  /** What is sealed: texts, people, telephones, the checklist. */
  readonly said: Readonly<Record<string, unknown>>
}

/** One line of the timeline of an event. */
export async function writeEntry({ db, sealing }: Pick<CrisisContext, 'db' | 'sealing'>, keys: CaseKeys, { id = randomUUID(), eventId, kind, at, step = null, responder, isReached, said }: NewEntry): Promise<void> {
  const sealed = await sealing.seal(keys.case_id, placeOf('entry', id), said)
  await db
    .insertInto('crisis_intervention.entry')
    .values({ ...keys, id, event_id: eventId, kind, step, responder: responder ?? null, is_reached: isReached ?? null, happened_at: at, sealed })
    .execute()
}
