import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lentKeys } from '@xinshe/db/sealing/lent-keys.ts'
import { up as findOrganisationsByPairs } from '@xinshe/db/migrations/2026-11-30-1530-find-organisations-by-pairs.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { openLog } from '../../http/log.ts'
import { indexAgain } from '../../worker/index-again.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

async function foundBy(q: string, person: 'w1' | 'w3' | 'officerA' | 'officerB' = 'w1', tenant: 'townA' | 'townB' = 'townA') {
  const { petitioners } = await coreDesk(world, person, { tenant })
  return (await petitioners.search({ q })).petitioners
}

test('7.1.1.b: one box finds a petitioner by name, its beginning, pinyin, initials, phone, last four digits, id number and case number', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { number } = await cases.register(aRegistration({ name: '曾晓雯', phone: '13912345678', idNumber: '440118198005050029' }))

  for (const q of ['曾晓雯', '曾', '曾 晓', 'zengxiaowen', 'Zeng Xiao', 'zxw', '139 1234 5678', '＋86 13912345678', '5678', '440118198005050029', number!.toLowerCase()]) {
    expect(await foundBy(q), q).toMatchObject([{ shown: { name: '曾**', phones: ['139****5678'] }, openCases: [{ number }], matters: 1 }])
  }
  expect(await foundBy('cengxiaowen')).toEqual([])
})

test('5.2.a: the end of a case number finds its petitioner, here and for whoever may see the case', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { number } = await cases.register(aRegistration({ name: '司空尾号', phone: '13911110001' }))
  const end = number!.slice(-4)

  for (const q of [end, number!.slice(-9), `司空 ${end}`]) expect((await foundBy(q)).some(({ openCases }) => openCases.some((each) => each.number === number)), q).toBe(true)
  expect((await foundBy(end, 'w3')).flatMap(({ openCases }) => openCases)).toEqual([])
  expect(await foundBy(number!.slice(-3))).toEqual([])
})

test('5.2.a: of a surname that many have, the first are shown and the page is told that there are more', async () => {
  const { cases, petitioners } = await coreDesk(world, 'w1')
  for (let at = 0; at < 21; at += 1) await cases.register(aRegistration({ name: `仉多${at}`, phone: `1391111${1000 + at}` }))

  const found = await petitioners.search({ q: '仉' })

  expect([found.petitioners.length, found.more]).toEqual([20, true])
  expect((await petitioners.search({ q: '仉 1007' })).petitioners).toHaveLength(1)
})

test('5.2.a: name and last four digits find together, in any order and by any of their kinds; the given name finds alone', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { number } = await cases.register(aRegistration({ name: '欧阳测试', phone: '13611110246', idNumber: '110105194912310021' }))
  await cases.register(aRegistration({ name: '欧阳旁人', phone: '13611110357' }))
  await cases.register(aRegistration({ name: '沈旁人', phone: '13622220246' }))

  for (const q of ['欧阳测试 0246', '0246 ouyang', '0246　测试', '测试', 'ceshi', '测试 欧阳', `oycs ${number!}`, '110105194912310021 欧阳']) {
    expect(await foundBy(q), q).toMatchObject([{ openCases: [{ number }] }])
  }
  for (const q of ['欧阳测试 0357', '0246 0357', '欧阳测试 街道', '试']) expect(await foundBy(q), q).toEqual([])
  expect(await foundBy('欧阳测试 0246', 'w3')).toEqual([])
})

test('5.2.a: who was registered before the given name found alone is indexed again, once, and neither a broken seal nor a text that does not parse holds anybody up', async () => {
  const again = () => indexAgain({ jobs: world.jobs, masterKey: world.place.masterKey }, openLog('silent'))
  await again()
  const { cases, petitioners } = await coreDesk(world, 'w1')
  const { petitionerId } = await cases.register(aRegistration({ name: '诸葛旧人', phone: '13633330001' }))
  const broken = await cases.register(aRegistration({ name: '诸葛损坏', phone: '13633330002' }))
  const changed = await cases.register(aRegistration({ name: '诸葛更名', phone: '13633330003' }))
  const odd = await cases.register(aRegistration({ name: '诸葛难读', phone: '13633330004' }))
  const all = [petitionerId!, broken.petitionerId!, changed.petitionerId!, odd.petitionerId!]
  const kept = [broken.petitionerId!, odd.petitionerId!]
  await world.owner.transaction().execute(async (trx) => {
    await sql`set local role authz_fn`.execute(trx)
    await sql`delete from core.blind_token where petitioner_id = any (${all}) and petitioner_id <> all (${kept})`.execute(trx)
  })
  await sql`update core.petitioner set to_index = true where id = any (${all})`.execute(world.owner)
  await sql`update core.petitioner set sealed = ${await unreadable(odd.petitionerId!)} where id = ${odd.petitionerId!}`.execute(world.owner)
  await sql`update core.petitioner set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where id = ${broken.petitionerId!}`.execute(world.owner)
  await petitioners.update({ petitionerId: changed.petitionerId! as never, version: 1, changes: { identity: { name: '诸葛新名' } } })
  expect(await foundBy('旧人')).toEqual([])

  expect(await again()).toBe(3)
  expect(await again()).toBe(0)

  expect(await foundBy('旧人 0001')).toHaveLength(1)
  expect(await foundBy('新名')).toHaveLength(1)
  expect(await foundBy('更名')).toEqual([])
  const { rows } = await world.owner.transaction().execute(async (trx) => {
    await sql`set local role authz_fn`.execute(trx)
    return sql<{ id: string }>`select distinct petitioner_id as id from core.blind_token where petitioner_id = any (${kept})`.execute(trx)
  })
  expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort())
})

/** A petitioner's text as no version of the program wrote it, under the right key. */
async function unreadable(id: string) {
  const { rows } = await world.jobs.query<{ tenant_id: string; id: string; tenant_key: Buffer; data_key: Buffer }>('select * from core.petitioners_to_index(100)')
  const { tenant_id, tenant_key: tenantKey, data_key: dataKey } = rows.find((row) => row.id === id)!
  return lentKeys(world.place.masterKey, tenant_id, id, { tenantKey, dataKey }).seal(id, { table: 'core.petitioner', id, version: 1 }, { identity: { phones: '13633330004' } })
}

test('5.2.a: an organisation is found from the middle of its name, and with a word beside it; a person is not', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const name = '广州市增城区恒信物业管理有限公司'
  const { number } = await cases.register(aRegistration({ name, phone: '13611117777', party: 'legal-person' }))
  await cases.register(aRegistration({ name: '欧阳恒信', phone: '13611118888' }))

  for (const q of [name, '广州市', '恒信物业', '信物业管理有限公司', '增城区恒信', '恒信 7777', '物业 广州']) expect(await foundBy(q), q).toMatchObject([{ openCases: [{ number }] }])
  for (const q of ['恒物业', '物业恒信', '恒信大厦', '信', '阳恒']) expect(await foundBy(q), q).toEqual([])
  expect(await foundBy('恒信')).toHaveLength(2)
  expect(await foundBy('恒信物业', 'w3')).toEqual([])
  expect(await foundBy('恒信物业', 'officerB', 'townB')).toEqual([])
})

test('5.2.a: of who was registered before that, the migration has organisations indexed again and nobody else', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { petitionerId } = await cases.register(aRegistration({ name: '增城区旧时建材商行', phone: '13611119999', party: 'organisation' }))
  await world.owner.transaction().execute(async (trx) => {
    await sql`set local role authz_fn`.execute(trx)
    await sql`delete from core.blind_token where petitioner_id = ${petitionerId!}`.execute(trx)
  })
  await indexAgain({ jobs: world.jobs, masterKey: world.place.masterKey }, openLog('silent'))
  expect(await foundBy('建材')).toEqual([])

  await findOrganisationsByPairs(world.owner as never)

  const { rows } = await sql<{ party: string }>`select distinct party from core.petitioner where to_index`.execute(world.owner)
  expect(rows.map(({ party }) => party)).not.toContain('person')
  await indexAgain({ jobs: world.jobs, masterKey: world.place.masterKey }, openLog('silent'))
  expect(await foundBy('旧时建材')).toHaveLength(1)
})

test('a petitioner under a pseudonym of letters and digits is found by it', async () => {
  const { cases } = await coreDesk(world, 'w1')
  await cases.register(aRegistration({ name: 'A000102948', phone: '13700001111' }))

  for (const q of ['A000102948', 'a0001029']) expect(await foundBy(q), q).toMatchObject([{ shown: { phones: ['137****1111'] } }])
})

test('a search result carries no clear name, phone or id number', async () => {
  const answer = JSON.stringify(await foundBy('曾晓雯'))

  for (const clear of ['曾晓雯', '13912345678', '440118198005050029']) expect(answer).not.toContain(clear)
})

test('7.1.1.e: the official number of a matter finds its petitioner', async () => {
  const { cases } = await coreDesk(world, 'w1')
  await cases.register(aRegistration({ name: '单立人', officialNumber: 'gz 2026 0001' }))

  expect(await foundBy('GZ20260001')).toMatchObject([{ shown: { name: '单**' } }])
  expect(await foundBy('shanliren')).toHaveLength(1)
})

test('neither the rival agency in the same town nor the counter of another town finds her; the own counter does', async () => {
  expect(await foundBy('曾晓雯', 'w3')).toEqual([])
  expect(await foundBy('曾晓雯', 'officerB', 'townB')).toEqual([])
  expect(await foundBy('曾晓雯', 'officerA')).toHaveLength(1)
})

test('an empty box and one of signs alone find nobody', async () => {
  expect(await foundBy('  ')).toEqual([])
  expect(await foundBy('%_')).toEqual([])
})
