import { impliedEvents } from '@xinshe/core/clock/implied-events.ts'
import type { EventDetail, MatterEvent } from '@xinshe/core/clock/matter-event.ts'
import type { Route } from '@xinshe/core/clock/route.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { holdSameMatter } from '../classification/lock-matter.ts'

/** An event as the page shows it. `source`: typed here, following from the registration, or a reply that came with an import. */
export interface ShownEvent extends MatterEvent {
  readonly source: 'recorded' | 'registration' | 'reply'
  readonly organ: string
  readonly documentNumber: string
  readonly note: string
  readonly detail: EventDetail
  readonly replaces: string | null
  readonly byName: string | null
  readonly madeAt: string | null
}

export interface MatterHistory {
  readonly id: string
  readonly receivedOn: string
  readonly route: Route | null
  readonly version: number
  readonly competentOrgan: string
  /** Everything ever recorded, corrections and what they replaced included, oldest first. */
  readonly events: readonly ShownEvent[]
}

/**
 * A matter with all that happened to it. @param hold until the commit, so that of two who write at once the second
 * judges by what the first has written
 * @throws NotFound
 */
export async function matterHistory({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, hold?: 'hold'): Promise<MatterHistory> {
  if (hold) await holdSameMatter({ db, tenant }, [matterId])
  const matter = await db
    .selectFrom('core.matter')
    .select(['id', 'received_on as receivedOn', 'route', 'version', 'competent_organ as competentOrgan'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', matterId)
    .$if(hold === 'hold', (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
  if (!matter) throw new NotFound()

  const recorded = await db
    .selectFrom('core.matter_event as e')
    .leftJoin('core.account as a', 'a.id', 'e.made_by')
    .select(['e.id', 'e.kind', 'e.happened_on as happenedOn', 'e.organ', 'e.document_number as documentNumber', 'e.note', 'e.detail', 'e.replaces'])
    .select(['a.display_name as byName', 'e.made_at as madeAt'])
    .where('e.tenant_id', '=', tenant.id)
    .where('e.matter_id', '=', matterId)
    .orderBy('e.happened_on')
    .orderBy('e.made_at')
    .execute()
  const replies = await db
    .selectFrom('core.reply')
    .select(['id', 'replied_at as repliedAt', 'organ'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .where('case_id', 'is', null)
    .orderBy('replied_at')
    .limit(100)
    .execute()

  return {
    ...matter,
    events: [
      ...impliedEvents(matter, replies).map((event) => ({ ...untyped, ...event })),
      ...recorded.map(({ madeAt, ...event }) => ({ ...event, source: 'recorded' as const, madeAt: madeAt.toISOString() }))
    ]
  }
}

const untyped = { documentNumber: '', note: '', detail: {}, replaces: null, byName: null, madeAt: null }
