import { randomBytes, randomUUID } from 'node:crypto'
import { connectMigrator, openPool, type DatabasePlace } from '@xinshe/db/connect.ts'
import type { TicketHolder } from '@xinshe/db/lease.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { hashOf, ticketOf } from '@xinshe/db/ticket.ts'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { testDatabase } from './database.ts'
import { testMasterKey } from './template.ts'
import { partner, people, units, type Person } from './world-rows.ts'

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
  const database = await testDatabase()
  const place: DatabasePlace = { adminUrl: database.adminUrl, masterKey: testMasterKey }
  const owner = connectMigrator(place)
  await writeWorld(owner)
  const [app, signIn, jobs] = [openPool(place, 'app_user'), openPool(place, 'signin_user'), openPool(place, 'job_user')]

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
    async end() {
      await Promise.all([owner.destroy(), app.end(), signIn.end(), jobs.end()])
      await database.drop()
    }
  }
}

/** The rows of the small world, into a database that has none. */
export async function writeWorld(owner: Kysely<CoreTables>): Promise<void> {
  const { tenants, agencies, contracts } = units
  for (const { parent, ...tenant } of Object.values(tenants)) {
    await owner.insertInto('core.tenant').values({ ...tenant, parent_id: parent ? tenants[parent].id : null }).execute()
  }
  await owner.insertInto('core.agency').values(Object.values(agencies)).execute()
  for (const { areas, modules, ...contract } of Object.values(contracts)) {
    await owner.insertInto('core.contract').values({ ...contract, targets: '[]' }).execute()
    await owner.insertInto('core.contract_area').values(areas.map((tenant_id) => ({ tenant_id, contract_id: contract.id }))).execute()
    for (const module of modules) {
      await owner.insertInto('core.contract_module').values({ contract_id: contract.id, module, starts: contract.starts, ends: contract.ends }).execute()
      await owner.insertInto('core.module_switch').values({ contract_id: contract.id, module, is_on: true, reason: '合同约定', made_by: randomUUID() }).execute()
    }
  }
  const kept = { ...partner, phone: null, fields: null, made_by: people.lead1.accountId as never }
  await owner.insertInto('core.partner').values(kept).execute()
  for (const [name, { accountId, postId, displayName, ...post }] of Object.entries(people)) {
    await owner.insertInto('core.account').values({ id: accountId, name: name.toLowerCase(), display_name: displayName, password_hash: 'none' }).execute()
    await owner.insertInto('core.post').values({ id: postId, account_id: accountId, ends: null, made_by: null, tenant_id: null, contract_id: null, agency_id: null, ...post }).execute()
  }
}
