import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk } from '../../test/core-desk.ts'
import { loadBook } from './load-book.ts'
import { makeWorkbook, replyTitles, titles, type MadeCell } from './test/make-workbook.ts'
import { readMade, testNow } from './test/read-made.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

/** Each test loads numbers of its own. */
let from = 1_000
beforeEach(() => { from += 1_000 })

const row = (n: number, { user = `A${from + n}`, title = '路灯不亮', text = '三个月了。' } = {}): MadeCell[] => [from + n, user, title, '2019/2/28 11:25:05', text]
const rows = (count: number, user?: string) => Array.from({ length: count }, (_, n) => row(n, user ? { user } : {}))

async function load(made: readonly (readonly MadeCell[])[]) {
  return loadBook(await readMade(makeWorkbook({ rows: made })), world.place, testNow)
}

async function countOf(table: 'petitioner' | 'matter' | 'contact' | 'reply' | 'blind_token' | 'data_key'): Promise<number> {
  const { rows } = await world.owner.transaction().execute(async (db) => {
    await sql`set local role authz_fn`.execute(db)
    return sql<{ n: number }>`select count(*)::int as n from ${sql.id('core', table)}`.execute(db)
  })
  return rows[0]!.n
}

async function counts() {
  return { petitioners: await countOf('petitioner'), matters: await countOf('matter'), contacts: await countOf('contact'), replies: await countOf('reply'), tokens: await countOf('blind_token'), keys: await countOf('data_key') }
}

test('3.1, 7.1.1.d: each row becomes a matter with its number and a contact by the network at its time', async () => {
  const { loaded } = await load([titles, row(1, { title: '=HYPERLINK("http://a")', text: '\n\t\t　　第一段\n　　第二段' })])

  const { tenant_id } = await world.owner.selectFrom('core.tenant').select('id as tenant_id').where('name', '=', loaded[0]!.town).executeTakeFirstOrThrow()
  const found = await world.owner
    .selectFrom('core.matter as m')
    .innerJoin('core.contact as k', (join) => join.onRef('k.tenant_id', '=', 'm.tenant_id').onRef('k.matter_id', '=', 'm.id'))
    .select(['m.tenant_id', 'm.official_number', 'm.title', 'm.summary', 'm.received_on', 'm.copied_on', 'm.source', 'm.served_by', 'k.channel', 'k.happened_at', 'k.headcount'])
    .where('m.official_number', '=', `LY-${from + 1}`)
    .execute()
  expect(found).toEqual([
    {
      tenant_id, official_number: `LY-${from + 1}`, title: '=HYPERLINK("http://a")', summary: '　　第一段\n　　第二段', received_on: '2019-02-28', copied_on: '2026-03-02', source: 'import', served_by: [],
      channel: 'online', happened_at: new Date('2019-02-28T11:25:05+08:00'), headcount: 1
    }
  ])
})

test('a second run loads nothing twice, under whatever name and order the rows come', async () => {
  const first = await load([titles, ...rows(40)])
  const before = await counts()

  const second = await load([titles, ...rows(40).reverse()])

  expect(first).toMatchObject({ loaded: { length: 40 }, known: [], refused: [], petitioners: 40 })
  expect(second).toMatchObject({ loaded: [], known: { length: 40 }, refused: [], petitioners: 0 })
  expect(await counts()).toEqual(before)
})

test('two loads of one file at the same moment load it once', async () => {
  const both = await Promise.all([load([titles, ...rows(30)]), load([titles, ...rows(30)])])

  expect(both.map(({ loaded }) => loaded.length).sort()).toEqual([0, 30])
})

test('a number that is known anywhere is not loaded again when a new town shifts the spread', async () => {
  const made = [titles, ...rows(30)]
  await load(made)
  await world.owner.insertInto('core.tenant').values({ parent_id: world.units.tenants.district.id, tier: 'town', path: 'gz.zc.xt', name: '新塘镇', division_code: '440118101000' }).execute()

  const { loaded, known } = await load(made)

  expect([loaded.length, known.length]).toEqual([0, 30])
})

test('the same user is one petitioner in each town, across files', async () => {
  const first = await load([titles, ...rows(20, 'A00077')])
  from += 1_000
  const second = await load([titles, ...rows(20, 'Ａ０００７７')])

  const towns = new Set(first.loaded.map(({ town }) => town))
  expect(first.petitioners).toBe(towns.size)
  expect(second.petitioners).toBe(0)
})

test('4.5.a: the name is sealed; the counter finds the petition by its number, masked', async () => {
  const { loaded } = await load([titles, ...rows(20, 'B20260302')])
  const here = loaded.find(({ town }) => town === world.units.tenants.townA.name)!
  const { petitioners } = await coreDesk(world, 'officerA')

  const { petitioners: hits } = await petitioners.search({ q: here.petition.number })

  expect(hits).toMatchObject([{ party: 'person', shown: { name: 'B***' } }])
  const { rows: stored } = await sql<{ text: string }>`select to_jsonb(p)::text as text from core.petitioner p where id = ${hits[0]!.id}`.execute(world.owner)
  expect(stored[0]!.text).not.toContain('20260302')
})

test('8.2.a: the counter dispatches a loaded petition and the lead opens it as a case', async () => {
  const { loaded } = await load([titles, ...rows(20)])
  const here = loaded.find(({ town }) => town === world.units.tenants.townA.name)!
  const [officer, lead] = [await coreDesk(world, 'officerA'), await coreDesk(world, 'lead1')]
  const contractId = world.units.contracts.one.id as never
  const { id } = await world.owner.selectFrom('core.matter').select('id').where('official_number', '=', here.petition.number).executeTakeFirstOrThrow()
  const matterId = id as never

  await officer.cases.dispatch({ matterId, contractId })
  const opened = await lead.cases.openFor({ matterId, workerId: world.people.w1.postId as never })

  expect(opened.number).toMatch(/^ZCLC-\d{4}-\d{4}$/)
  expect(await lead.cases.get({ caseId: opened.caseId as never })).toMatchObject({ matter: { title: '路灯不亮' }, contacts: [{ channel: 'online' }] })
})

test('answers become replies with dates; a later file brings the answer to a message that had none', async () => {
  await load([titles, row(1), row(2)])
  const answered = [replyTitles, [...row(1), '　　您好！已转城管局。', '2019/3/9 9:05:00'], [...row(2), null, null], [...row(3), '已收悉', '2019/3/10']]

  const first = await load(answered)
  const again = await load(answered)

  expect(first).toMatchObject({ loaded: { length: 1 }, known: { length: 2 }, replies: 2 })
  expect(again.replies).toBe(0)
  const replies = await world.owner
    .selectFrom('core.reply as r')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'r.tenant_id').onRef('m.id', '=', 'r.matter_id'))
    .select(['m.official_number', 'r.body', 'r.replied_at'])
    .where('m.official_number', 'in', [`LY-${from + 1}`, `LY-${from + 2}`, `LY-${from + 3}`])
    .orderBy('m.official_number')
    .execute()
  expect(replies).toEqual([
    { official_number: `LY-${from + 1}`, body: '　　您好！已转城管局。', replied_at: new Date('2019-03-09T09:05:00+08:00') },
    { official_number: `LY-${from + 3}`, body: '已收悉', replied_at: new Date('2019-03-10T00:00:00+08:00') }
  ])
})

test('a row that is refused keeps none of the others back', async () => {
  const { loaded, refused } = await load([titles, row(1), row(2, { title: ' ' }), row(3)])

  expect(loaded.map(({ row }) => row)).toEqual([2, 4])
  expect(refused).toMatchObject([{ row: 3, number: `LY-${from + 2}`, why: [{ zh: '留言主题为空，或超过 200 字' }] }])
})

test('7,000 characters and rare ones stand in the database as they were sent, and are found', async () => {
  const text = `𠮷祥里%_的路${'很不平，'.repeat(2_000)}`
  await load([titles, row(1, { text })])

  const found = await world.owner.selectFrom('core.matter').select(['summary']).where('official_number', '=', `LY-${from + 1}`).where(sql<boolean>`words @@ '''祥里'' & ''不平'''::tsquery`).execute()

  expect(found).toEqual([{ summary: text }])
})

test('when the database refuses halfway nothing of the file stays', async () => {
  await sql`alter table core.reply add constraint no_reply check (body <> '不许') not valid`.execute(world.owner)
  const before = await counts()

  await expect(load([replyTitles, ...rows(300).map((cells) => [...cells, '不许', '2019/3/9'])])).rejects.toThrow()

  expect(await counts()).toEqual(before)
})

test('8.4.e: who made the rows is an account nobody can sign in to, and the audit keeps file and counts', async () => {
  await load([titles, row(1)])

  const account = await world.owner.selectFrom('core.account').selectAll().where('name', '=', 'system:import').executeTakeFirstOrThrow()
  expect(account.disabled_at).not.toBeNull()
  expect((await world.signIn.query('select * from authz.credentials($1)', ['system:import'])).rows).toEqual([])
  const { made_by } = await world.owner.selectFrom('core.matter').select('made_by').where('official_number', '=', `LY-${from + 1}`).executeTakeFirstOrThrow()
  expect(made_by).toBe(account.id)
  const audit = await world.owner.selectFrom('core.audit').select(['account_id', 'detail']).where('procedure', '=', 'command load').orderBy('at', 'desc').limit(1).executeTakeFirstOrThrow()
  expect(audit).toMatchObject({ account_id: account.id, detail: { file: '留言.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), read: 1, loaded: 1, known: 0, refused: 0 } })
})

test('without a town there is nowhere to load into, and it is said', async () => {
  const empty = await smallWorld()
  try {
    await sql`truncate core.tenant cascade`.execute(empty.owner)
    const book = await readMade(makeWorkbook({ rows: [titles, row(1)] }))

    await expect(loadBook(book, empty.place, testNow)).rejects.toThrow('还没有镇街可以导入')
  } finally {
    await empty.end()
  }
})
