import { setTimeout as sleep } from 'node:timers/promises'
import { connectMigrator, openPool, type DatabasePlace } from '@xinshe/db/connect.ts'
import { Beginning } from './beginning.ts'
import { isAtRest, testDatabase } from './database.ts'
import { templates, testMasterKey } from './template.ts'

/** A database with the small world in it, and connections that know their way about it. */
export interface WorldDatabase extends Awaited<ReturnType<typeof connect>> {
  readonly place: DatabasePlace
  readonly beginning: Beginning
  drop(): Promise<void>
}

/**
 * Those that earlier files of this process have left. Most of what a test costs the database is the planning of statements that
 * another test has asked before, and plans live as long as a connection.
 */
const left: WorldDatabase[] = []

/** One as it is when it is new. */
export async function takeWorldDatabase(): Promise<WorldDatabase> {
  const known = left.pop()
  if (known) return known
  const database = await testDatabase(templates.smallWorld)
  const place: DatabasePlace = { adminUrl: database.adminUrl, masterKey: testMasterKey }
  return { place, ...connect(place), beginning: await Beginning.of(database.adminUrl), drop: () => database.drop() }
}

/** For the next file, if it can be as it was; otherwise it is gone. */
export async function leaveWorldDatabase(database: WorldDatabase): Promise<void> {
  if ((await isQuiet(database)) && (await database.beginning.restore())) return void left.push(database)
  const { owner, app, signIn, jobs, beginning } = database
  await Promise.all([owner.destroy(), beginning.forget(), ...[app, signIn, jobs].map((pool) => (pool.ended ? undefined : pool.end()))])
  await database.drop()
}

function connect(place: DatabasePlace) {
  return { owner: connectMigrator(place), app: openPool(place, 'app_user'), signIn: openPool(place, 'signin_user'), jobs: openPool(place, 'job_user') }
}

/** Nobody is under way any more, and nobody has closed a pool. */
async function isQuiet({ app, signIn, jobs }: WorldDatabase): Promise<boolean> {
  const pools = [app, signIn, jobs]
  for (let round = 0; round < 40; round += 1) {
    if (pools.some((pool) => pool.ended)) return false
    if (pools.every(isAtRest)) return true
    await sleep(25)
  }
  return false
}
