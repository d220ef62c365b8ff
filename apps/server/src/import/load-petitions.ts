import { randomUUID } from 'node:crypto'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { say, today } from '@xinshe/words'
import { sql, type Kysely } from 'kysely'
import { importAccount } from './import-account.ts'
import { insertMatters, type MatterKey, type Placed } from './insert-matters.ts'
import { insertPetitioners } from './insert-petitioners.ts'
import { insertReplies } from './insert-replies.ts'
import type { Petition } from './read-row.ts'
import { spreadOverTowns } from './spread-over-towns.ts'
import { WorkbookFault } from './workbook-fault.ts'

interface Load {
  /** Connected as `migrator`. */
  readonly db: Kysely<CoreTables>
  readonly masterKey: Buffer
  readonly now: Date
  /** What the audit keeps of where they came from. */
  readonly from: Readonly<Record<string, unknown>>
}

export interface Loaded {
  /** The towns, by number, of the petitions that are new. */
  readonly towns: ReadonlyMap<string, string>
  readonly petitioners: number
  readonly replies: number
}

/**
 * Loads petitions in one transaction: all of them or none. Those whose number is known, wherever it is, are left as they
 * are. Loads wait for each other.
 *
 * @throws WorkbookFault when there is no town to load into
 */
export async function loadPetitions({ db: pool, masterKey, now, from }: Load, petitions: readonly Petition[]): Promise<Loaded> {
  return pool.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(7410323)`.execute(db)
    // Keys and tokens belong to the functions that write them in daily work.
    await sql`set local role authz_fn`.execute(db)
    const madeBy = await importAccount(db)
    const known = await knownMatters(db, petitions)
    const { placed, made } = await place({ db, masterKey, madeBy }, petitions.filter(({ number }) => !known.has(number)))
    const taken = await insertMatters(db, placed, { madeBy, copiedOn: today(now) })
    const loaded = placed.filter(({ petition }) => taken.has(petition.number))

    const keys = new Map<string, MatterKey>([...known, ...loaded.map((row) => [row.petition.number, row] as const)])
    const answered = petitions.flatMap(({ number, reply }) => (reply && keys.has(number) ? [{ ...keys.get(number)!, reply }] : []))
    const replies = await insertReplies(db, answered, madeBy)

    const detail = { ...from, loaded: loaded.length, known: known.size, replies }
    await db.insertInto('core.audit').values({ request_id: randomUUID(), account_id: madeBy, procedure: 'command load', outcome: 'ok', subjects: [], detail: JSON.stringify(detail) }).execute()
    return { towns: new Map(loaded.map(({ petition, town }) => [petition.number, town])), petitioners: made, replies }
  })
}

/** In every tenant: when a town joins the tree, numbers fall to other towns than before. */
async function knownMatters(db: Kysely<CoreTables>, petitions: readonly Petition[]): Promise<Map<string, MatterKey>> {
  const rows = await db
    .selectFrom('core.matter')
    .select(['official_number as number', 'tenant_id as tenantId', 'id as matterId'])
    .where((eb) => eb('official_number', '=', eb.fn.any(eb.val(petitions.map(({ number }) => number)))))
    .execute()
  return new Map(rows.map(({ number, ...key }) => [number!, key]))
}

/** Gives each petition its town, and its petitioner there. */
async function place(maker: { db: Kysely<CoreTables>; masterKey: Buffer; madeBy: string }, petitions: readonly Petition[]): Promise<{ placed: (Placed & { town: string })[]; made: number }> {
  const towns = await maker.db.selectFrom('core.tenant').select(['id', 'name']).where('tier', '=', 'town').orderBy('division_code').execute()
  if (towns.length === 0) throw new WorkbookFault(say('还没有镇街可以导入：请平台运维先建立辖区，或以 DEMO=1 npm start 载入演示辖区。', 'There is no town to load into yet: the platform operator sets up the tenants first, or DEMO=1 npm start brings those of the demo.'))

  const placed: (Placed & { town: string })[] = []
  let made = 0
  for (const [town, theirs] of Map.groupBy(petitions, ({ number }) => spreadOverTowns(number, towns))) {
    const users = await insertPetitioners(maker, town.id, new Set(theirs.map(({ user }) => user)))
    made += users.made
    for (const petition of theirs) placed.push({ petition, tenantId: town.id, matterId: randomUUID(), petitionerId: users.ids.get(petition.user)!, town: town.name })
  }
  return { placed, made }
}
