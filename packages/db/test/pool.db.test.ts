import { openPool } from '@xinshe/db/connect.ts'
import { isUnreachable } from '@xinshe/db/is-unreachable.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { attackedWorld, type Attacked } from './fixture.ts'

let world: Attacked
let one: pg.Pool
beforeAll(async () => { world = await attackedWorld(); one = openPool(world.place, 'app_user', 1) })
afterAll(async () => { await one.end(); await world.end() })

const mine = { w1: 1, w2: 1, w3: 3, lead1: 2, lead2: 3, officerA: 0 } as const
type Name = keyof typeof mine

test('A05: one connection, 600 interleaved callers, some failing: every row belongs to its caller', async () => {
  const names = Object.keys(mine) as Name[]
  const calls = Array.from({ length: 600 }, (_, i) => async () => {
    const name = names[(i * 7 + (i >> 3)) % names.length]!
    const { holder } = await world.who(name)
    const seen = tenantTransaction(one, holder, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from core.form_record`.execute(db)
      if (i % 11 === 0) throw new Error('changed my mind')
      if (i % 13 === 0) await sql`select 1 / 0`.execute(db)
      return rows[0]!.n
    })
    return { name, n: await seen.catch(() => null) }
  })
  const answers = await Promise.all(calls.map((call) => call()))

  for (const { name, n } of answers) if (n !== null) expect(n, name).toBe(mine[name])
  expect(answers.filter(({ n }) => n === null).length).toBeLessThan(120)
})

test('injected SQL leaves no plan behind under a name the next caller would use', async () => {
  const [attacker, victim] = [await world.who('w1'), await world.who('lead2')]
  const poison = async (db: Parameters<Parameters<typeof victim.act>[0]>[0]) => sql`prepare "poison" as select 1`.execute(db)
  await tenantTransaction(one, attacker.holder, poison).catch(() => {})

  const { rows } = await tenantTransaction(one, victim.holder, (db) => sql<{ n: number }>`select count(*)::int as n from core.form_record`.execute(db))

  expect(rows[0]?.n).toBe(3)
})

test('a stacked second statement is an error, with and without values', async () => {
  const { holder } = await world.who('w1')
  await expect(tenantTransaction(one, holder, (db) => sql`select 1; select 2`.execute(db))).rejects.toMatchObject({ code: '42601' })
})

test('the audit row rides with the commit: when it fails, nothing of the act is left', async () => {
  const { holder } = await world.who('w1')
  const before = await world.tries('w1', `select string_agg(version::text, '') from core."case"`)
  const act = tenantTransaction(one, holder, (db) => sql`update core."case" set version = 7`.execute(db), () => ({ text: 'insert into core.audit (request_id, account_id, procedure, outcome) values ($1, $2, $3, $4)', values: ['r', null, 'p', 'ok'] }))

  await expect(act).rejects.toMatchObject({ code: '42501' })

  expect(await world.tries('w1', `select string_agg(version::text, '') from core."case"`)).toBe(before)
})

test('a procedure cannot open, commit or roll back a transaction of its own', async () => {
  const { holder } = await world.who('w1')
  await expect(tenantTransaction(one, holder, (db) => db.transaction().execute(async () => 1))).rejects.toThrow('one transaction')
})

test('E10: a line that breaks between two statements counts as a database that is away, and the next caller is served', async () => {
  const { holder } = await world.who('w1')
  const admin = new pg.Client(world.place.adminUrl)
  await admin.connect()
  onTestFinished(() => admin.end())
  const cut = tenantTransaction(one, holder, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    await admin.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid])
    return sql`select 1`.execute(db)
  })

  expect(isUnreachable(await cut.catch((error: unknown) => error))).toBe(true)
  expect(await tenantTransaction(one, holder, (db) => sql`select 1 as n`.execute(db))).toMatchObject({ rows: [{ n: 1 }] })
})
