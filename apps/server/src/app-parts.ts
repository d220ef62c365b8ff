import type { AnyTRPCRouter } from '@trpc/server'
import type { DocumentStore } from '@xinshe/db/documents/document-store.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import type pg from 'pg'

/** Connections of the three roles that serve; none of them owns anything (A02). */
export interface Pools {
  /** `app_user`: rows, under a ticket. */
  readonly app: pg.Pool
  /** `signin_user`: sessions and tickets. */
  readonly signIn: pg.Pool
  /** `job_user`: the queue. */
  readonly jobs: pg.Pool
}

/** What every request has in common. */
export interface AppParts {
  readonly house: House
  readonly router: AnyTRPCRouter
  readonly pools: Pools
  readonly masterKey: Buffer
  readonly documents: DocumentStore
  /** Proves which device has signed in before; derived from the master key. */
  readonly deviceKey: Buffer
  readonly now: () => Date
}
