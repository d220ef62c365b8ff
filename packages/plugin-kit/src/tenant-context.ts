import type { Kysely } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { addNote, type Act } from './act.ts'
import type { Actor } from './actor.ts'
import { caseRow } from './case-row.ts'
import type { PostContext, TenantContext } from './context.ts'
import { emitInto } from './emit.ts'
import { writeTimelineInto } from './write-timeline.ts'

/** What the host has at hand when a transaction of a post is open. */
export interface OpenTransaction {
  readonly db: Kysely<CoreTables>
  readonly actor: Actor
  readonly now: () => Date
  /** The act whose audit row this transaction will carry; events and jobs make their own. */
  readonly act: Act
}

/** The context of plugin code in an open transaction of one tenant: the same for requests, events, jobs and tests. */
export function tenantContext({ tenant, sealing, stored, ...open }: OpenTransaction & Pick<TenantContext, 'tenant' | 'sealing' | 'stored'>): TenantContext {
  return {
    ...postContext(open),
    tenant,
    sealing,
    stored,
    emit: emitInto(open.db, tenant.id),
    caseRow: (caseId) => caseRow(open.db, tenant.id, caseId),
    timeline: writeTimelineInto(open.db, tenant.id, sealing)
  }
}

/** The context of a transaction that belongs to no tenant: an agency's desk, the platform. */
export function postContext({ db, actor, now, act }: OpenTransaction): PostContext {
  return { actor, db, now, note: (note) => addNote(act, note) }
}
