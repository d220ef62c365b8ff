import type { Identity } from '@xinshe/auth/identity.ts'
import type { DocumentStore } from '@xinshe/db/documents/document-store.ts'
import type { SessionActs } from '@xinshe/auth/session-acts.ts'
import type { Vault } from '@xinshe/db/sealing/vault.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import type { RequestContext } from '@xinshe/plugin-kit/server'

/** What the core's own procedures are given beyond the kit's context. A plugin never sees any of it. */
export interface CoreContext extends RequestContext {
  readonly requestId: string
  /** Everything that runs here: `formDoor(ctx.house, form)`, `askObjectors(ctx.house, ctx.pluginsOn, ctx, …)`. */
  readonly house: House
  /** Who is signed in, with every post they hold; null: nobody. */
  readonly identity: Identity | null
  /** The tenant's keys, for the running transaction of scope `tenant` or `case`; in other scopes every use throws. */
  readonly vault: Vault
  /** Where the sealed bytes of documents lie. */
  readonly documents: DocumentStore
  /** The caller's own sessions, for scope `account`; in other scopes every use throws. */
  readonly session: SessionActs
}
