import { createHmac } from 'node:crypto'
import pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import type { LoginRole } from './roles.ts'
import type { CoreTables } from './tables/index.ts'

/** Where the database is, and the secret the role passwords are made from. */
export interface DatabasePlace {
  /** The administrator's URL: the embedded server's superuser, or `DATABASE_URL`. */
  readonly adminUrl: string
  /** 32 bytes; two processes with the same master key log in with the same passwords and need not tell each other. */
  readonly masterKey: Buffer
}

/**
 * One password for each login role, made from the master key alone and never stored. Roles are the whole server's, so
 * every database of one server is used with one key.
 */
export function rolePasswords({ masterKey }: Pick<DatabasePlace, 'masterKey'>): Record<LoginRole, string> {
  const passwordOf = (role: LoginRole) => createHmac('sha256', masterKey).update(`role:${role}`).digest('base64url')
  return { migrator: passwordOf('migrator'), app_user: passwordOf('app_user'), signin_user: passwordOf('signin_user'), job_user: passwordOf('job_user') }
}

/** Sixteen hexadecimal digits that tell one master key from another and nothing else about it. */
export function installationOf({ masterKey }: Pick<DatabasePlace, 'masterKey'>): string {
  return createHmac('sha256', masterKey).update('installation').digest('hex').slice(0, 16)
}

/** The same server and database, entered as one of the house's roles. */
export function urlOf(place: DatabasePlace, role: LoginRole): string {
  const url = new URL(place.adminUrl)
  url.username = role
  url.password = rolePasswords(place)[role]
  return url.href
}

/** For migrations and the seed: every statement runs as `house_owner`, and row security knows the session by its name. */
export function connectMigrator(place: DatabasePlace): Kysely<CoreTables> {
  const pool = new pg.Pool({ connectionString: urlOf(place, 'migrator'), options: '-c role=house_owner', max: 2, types })
  quietly(pool)
  return new Kysely<CoreTables>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * What a connection has planned goes with it: after a pause of `pg`'s own ten seconds everybody's next page would be planned
 * anew, which takes longer than answering it.
 */
const idleTimeoutMillis = 600_000

/** A pool of one role. Pipelined: the statements of a lease travel together. */
export function openPool(place: DatabasePlace, role: Exclude<LoginRole, 'migrator'>, max = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: urlOf(place, role), max, pipeline: true, types, connectionTimeoutMillis: 5_000, idleTimeoutMillis, application_name: 'xinshe' } as pg.PoolConfig)
  quietly(pool)
  return pool
}

/** A day (`date`, oid 1082) has no time zone: it stays ISO text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === 1082 ? (text: string) => text : pg.types.getTypeParser(oid, format)) as ReturnType<typeof pg.types.getTypeParser>
}

/** A connection that breaks while idle must not end the process; the next query on it reports. */
function quietly(pool: pg.Pool): void {
  pool.on('error', () => {})
  pool.on('connect', (client) => { client.on('error', () => {}) })
}
