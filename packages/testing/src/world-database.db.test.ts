import { CompiledQuery, sql } from 'kysely'
import { expect, test } from 'vitest'
import { openCase } from './open-case.ts'
import { smallWorld, type World } from './world.ts'

const accounts = async ({ owner }: World) => (await owner.selectFrom('core.account').select(['id', 'display_name']).orderBy('id').execute())

test('a world that was left is used again as it was when it was new: its own rows, none of a test, and numbers from the beginning', async () => {
  const first = await smallWorld()
  const before = await accounts(first)
  const { number } = await numberOf(first, await openCase(first))
  await first.owner.updateTable('core.account').set({ display_name: '改名' }).execute()
  await (await first.as('w1')).act((db) => db.selectFrom('core.case').select('id').execute())
  await first.end()

  const next = await smallWorld()

  expect(next.place.adminUrl).toBe(first.place.adminUrl)
  expect(await accounts(next)).toEqual(before)
  const counts = await sql<{ rows: number }>`select (select count(*) from core."case") + (select count(*) from core.session) + (select count(*) from authz.ticket) + (select count(*) from core.audit) as rows`.execute(next.owner)
  expect(Number(counts.rows[0]!.rows)).toBe(0)
  expect((await numberOf(next, await openCase(next))).number).toBe(number)
  await next.end()
})

test.each([
  ['a table that was made', 'create table core.stray (id int)'],
  ['a policy that was taken away', 'drop policy if exists app_select on core.account; alter table core.account disable row level security'],
  ['a right that was given', 'grant select on core.audit to signin_user']
])('%s is handed on to nobody', async (_, change) => {
  const changed = await smallWorld()
  await changed.owner.executeQuery(CompiledQuery.raw(change))
  await changed.end()

  const next = await smallWorld()

  expect(next.place.adminUrl).not.toBe(changed.place.adminUrl)
  await next.end()
})

test('two worlds at once are two', async () => {
  const [one, other] = [await smallWorld(), await smallWorld()]

  await openCase(one)

  expect(await other.owner.selectFrom('core.case').select('id').execute()).toEqual([])
  await Promise.all([one.end(), other.end()])
})

function numberOf({ owner }: World, { id }: { id: string }) {
  return owner.selectFrom('core.case').select('number').where('id', '=', id).executeTakeFirstOrThrow()
}
