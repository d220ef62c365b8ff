import { randomBytes } from 'node:crypto'
import type { DatabasePlace } from '@xinshe/db/connect.ts'
import type { TicketHolder } from '@xinshe/db/lease.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { hashOf, ticketOf } from '@xinshe/db/ticket.ts'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { leaveWorldDatabase, takeWorldDatabase } from './world-database.ts'
import { people, units, type Person } from './world-rows.ts'

/** A signed-in person: whose ticket opens what. */
export interface SignedIn {
  readonly accountId: string
  readonly postId: string
  readonly token: string
  readonly holder: TicketHolder
  /** Runs `work` as this person, through the product's own door. */
  act<T>(work: (db: Kysely<CoreTables>) => Promise<T>): Promise<T>
}

export interface World {
  readonly place: DatabasePlace
  readonly app: pg.Pool
  readonly signIn: pg.Pool
  readonly jobs: pg.Pool
  /** Sees and writes everything; for arranging, never for asserting what a person sees. */
  readonly owner: Kysely<CoreTables>
  readonly units: typeof units
  readonly people: typeof people
  /** A fresh session of this person at their first post. */
  as(person: Person): Promise<SignedIn>
  end(): Promise<void>
}

/**
 * A city, two districts, two towns, two agencies with contracts (one expired) and somebody in every post:
 * the smallest world in which neighbours, tiers and rival agencies exist. Nothing in it yet: cases are opened by the test.
 */
export async function smallWorld(): Promise<World> {
  const database = await takeWorldDatabase()
  const { place, owner, app, signIn, jobs } = database

  return {
    place, app, signIn, jobs, owner, units, people,
    async as(person) {
      const { accountId, postId } = people[person]
      const token = randomBytes(20).toString('hex')
      const tokenHash = hashOf(token)
      await signIn.query('select authz.open_session($1, $2, $3, $4, $5)', [accountId, tokenHash, 'test', '30 minutes', '12 hours'])
      const holder = ticketOf(signIn, { token, tokenHash }, postId)
      return { accountId, postId, token, holder, act: (work) => tenantTransaction(app, holder, work) }
    },
    end: () => leaveWorldDatabase(database)
  }
}
