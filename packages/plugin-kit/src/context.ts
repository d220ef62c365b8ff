import type { Kysely } from 'kysely'
import type { Tier } from '@xinshe/core/tenant/tier.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { Act, ActNote } from './act.ts'
import type { Actor } from './actor.ts'
import type { CaseKeys } from './case-row.ts'
import type { Documents } from './documents.ts'
import type { Emit } from './emit.ts'
import type { Sealing } from './sealing.ts'
import type { WriteTimeline } from './write-timeline.ts'

/** The bureau the address names. */
export interface TenantAddress {
  readonly id: string
  readonly slug: string
  readonly tier: Tier
  readonly path: string
}

/** The agency whose own desk the address names. */
export interface AgencyAddress {
  readonly id: string
  readonly slug: string
}

/** What every transaction of a post offers, whichever door it came through. */
export interface PostContext<Tables = CoreTables> {
  readonly actor: Actor
  readonly db: Kysely<Tables>
  /** The only clock. Tests set it. */
  readonly now: () => Date
  /** Adds ids and counts to the audit row of this act. */
  note(note: ActNote): void
}

/** What plugin code works with: a transaction already bound to one tenant. */
export interface TenantContext<Tables = CoreTables> extends PostContext<Tables> {
  readonly tenant: TenantAddress
  /** Announces what happened, in this transaction; told to others after the commit. */
  readonly emit: Emit
  /** Seals and opens the confidential fields of a record under the data key of its case. */
  readonly sealing: Sealing
  /** Tells whether a document of the core is still what was added. */
  readonly stored: Documents
  /**
   * What every row that leans on the case carries, ready to be spread into an insert. Ask for it first: it also tells
   * whether this post may write there.
   * @throws NotFound when it may not, as when there is no such case
   */
  caseRow(caseId: string): Promise<CaseKeys>
  /** Writes one line of the case's story. */
  readonly timeline: WriteTimeline
}

/** A transaction at an agency's own desk: its contracts, staff and switches. */
export interface AgencyContext<Tables = CoreTables> extends PostContext<Tables> {
  readonly agency: AgencyAddress
}

/** A transaction of the platform operator: tenants and agencies themselves, no content. */
export type PlatformContext<Tables = CoreTables> = PostContext<Tables>

/** No rows of any tenant: the caller's own account and sessions. The core's business only. */
export interface AccountContext {
  readonly actor: Actor
  note(note: ActNote): void
}

/**
 * What the host prepares for each request, before any plugin code runs. A plain object: tRPC copies it.
 *
 * The doors run `work`, write the audit row of `act` with the commit (unless its rule is `none`) and roll back when
 * `work` throws. All but `onAccount` open a transaction under the caller's ticket.
 */
export interface RequestContext {
  /** Null: nobody is signed in. */
  readonly actor: Actor | null
  /** Null: the address names no bureau, or the actor holds no post there. */
  readonly tenant: TenantAddress | null
  readonly agency: AgencyAddress | null
  /** Plugins that are on for the actor's contract, or, at a bureau's desk, for any contract below it. */
  readonly pluginsOn: ReadonlySet<string>
  readonly now: () => Date
  inTenant<T>(act: Act, work: (ctx: TenantContext) => Promise<T>): Promise<T>
  inAgency<T>(act: Act, work: (ctx: AgencyContext) => Promise<T>): Promise<T>
  onPlatform<T>(act: Act, work: (ctx: PlatformContext) => Promise<T>): Promise<T>
  onAccount<T>(act: Act, work: (ctx: Pick<AccountContext, 'note'>) => Promise<T>): Promise<T>
  /**
   * Writes the audit row of a call that was denied or failed, in a transaction of its own after the rollback.
   * @param code the tRPC code, or the refusal's own
   * @throws TRPCError SERVICE_UNAVAILABLE when even that cannot be written
   */
  auditFailure(act: Act, code: string): Promise<void>
}
