import { smallWorld, type World } from '@xinshe/testing/world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const story = '信访人家中卫生间天花板自去年雨季起渗水发霉，怀疑楼上防水层破损。多次找物业协调，楼上业主拒绝开门检查，要求街道组织入户查验并责令修复。'
let telephone = 13_500_000_000

type Town = keyof World['units']['tenants']

async function aMatter(person: Person, tenant: Town, wish: { title?: string; summary?: string; officialNumber?: string } = {}): Promise<never> {
  const { cases } = await coreDesk(world, person, { tenant })
  const { summary = story, ...rest } = wish
  const registration = aRegistration({ phone: String(telephone++), title: '反映翠湖苑楼上卫生间漏水', ...rest })
  return (await cases.register({ ...registration, matter: { ...registration.matter, summary } })).matterId as never
}

async function elsewhere(person: Person, tenant: Town, matterId: never) {
  const { likeness } = await coreDesk(world, person, { tenant })
  return likeness.elsewhere({ matterId })
}

test('7.1.2.j: what is registered next door too is answered with the name of the bureau, and nothing more', async () => {
  await aMatter('officerB', 'townB')
  await aMatter('officerB', 'townB', { summary: `${story}谢谢。` })
  const own = await aMatter('officerA', 'townA', { summary: `${story}盼复。` })

  expect(await elsewhere('officerA', 'townA', own)).toEqual({ bureaus: ['增江街道'] })
})

test('7.1.2.j: the same official number is the same matter, whatever the text says', async () => {
  await aMatter('officerOther', 'otherDistrict', { officialNumber: 'GZ-7788-01', title: '反映停车收费', summary: '' })
  const own = await aMatter('officerA', 'townA', { officialNumber: 'ｇｚ-7788-01', title: '反映路灯不亮', summary: '' })

  expect(await elsewhere('officerA', 'townA', own)).toEqual({ bureaus: ['荔湾区'] })
})

test('a title that anybody could guess is compared by its number alone', async () => {
  const [title, summary] = ['反映家庭暴力求助', '']
  await aMatter('officerB', 'townB', { title, summary })
  const own = await aMatter('officerA', 'townA', { title, summary })

  expect(await elsewhere('officerA', 'townA', own)).toEqual({ bureaus: [] })
})

test('B06: a walled matter is nowhere, by number or by text', async () => {
  const hidden = await aMatter('officerB', 'townB', { officialNumber: 'GZ-7788-02', title: '举报某科长', summary: '反映增江街道城建办科长收受施工方烟酒，在违建查处中区别对待，附有转账截图和当日执法记录的时间对照，请上级纪检部门核查处理。' })
  const ask = async (own: never) => elsewhere('officerA', 'townA', own)
  const same = { officialNumber: 'GZ-7788-02', title: '举报某科长', summary: '反映增江街道城建办科长收受施工方烟酒，在违建查处中区别对待，附有转账截图和当日执法记录的时间对照，请上级纪检部门核查处理。' }
  const own = await aMatter('officerA', 'townA', same)
  expect(await ask(own)).toEqual({ bureaus: ['增江街道'] })

  await world.owner.updateTable('core.matter').set({ walled_from: [world.people.lead2.accountId] } as never).where('id', '=', hidden).execute()

  expect(await ask(own)).toEqual({ bureaus: [] })
})

test('7.1.2.j: nobody asks without a matter of their own', async () => {
  const theirs = await aMatter('officerB', 'townB')
  const undispatched = await aMatter('officerA', 'townA')

  for (const [person, tenant, matterId] of [['officerA', 'townA', theirs], ['officerA', 'townA', crypto.randomUUID() as never], ['w1', 'townA', undispatched], ['w3', 'townA', undispatched]] as const) {
    expect((await refusalOf(elsewhere(person, tenant, matterId))).code, person).toBe('NOT_FOUND')
  }
})

test('7.1.2.j: the questions of an account are counted, whatever they are about, and each is in the audit with who was named', async () => {
  const own = await aMatter('officerDistrict', 'district')
  for (let nth = 0; nth < 10; nth += 1) await elsewhere('officerDistrict', 'district', own)

  expect((await refusalOf(elsewhere('officerDistrict', 'district', own))).code).toBe('likeness/too-many-questions')
  const rows = await world.owner.selectFrom('core.audit').select('detail').where('procedure', '=', 'likeness.elsewhere').where('account_id', '=', world.people.officerDistrict.accountId).execute()
  expect(rows.length).toBe(10)
  expect(rows[0]!.detail).toMatchObject({ matterId: own, bureaus: expect.arrayContaining([world.units.tenants.townB.id]) })

  await world.owner.updateTable('core.elsewhere_question' as never).set({ made_at: sql`now() - interval '61 minutes'` } as never).execute()
  expect((await elsewhere('officerDistrict', 'district', own)).bureaus).toContain('增江街道')
})

test('7.1.2.j: neighbours, rivals and walls are not among the candidates, and cannot be compared or joined', async () => {
  const own = await aMatter('w1', 'townA')
  const nextDoor = await aMatter('officerB', 'townB')
  const rivals = await aMatter('w3', 'townA')
  const walled = await aMatter('w1', 'townA')
  await world.owner.updateTable('core.matter').set({ walled_from: [world.people.w1.accountId] } as never).where('id', '=', walled).execute()
  const { likeness } = await coreDesk(world, 'w1')

  const { proposals, nearest } = await likeness.candidates({ matterId: own })

  const seen = [...proposals, ...nearest].map(({ matterId }) => matterId)
  for (const hidden of [nextDoor, rivals, walled]) {
    expect(seen).not.toContain(hidden)
    expect((await refusalOf(likeness.compare({ matterId: own, otherId: hidden }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(likeness.link({ matterId: own, otherId: hidden, nth: 0, reason: '同' }))).code).toBe('NOT_FOUND')
  }
})

test('7.1.2.j: a verdict about a matter that is walled afterwards is gone with it', async () => {
  const [one, other] = [await aMatter('w1', 'townA'), await aMatter('w1', 'townA')]
  const { likeness } = await coreDesk(world, 'w1')
  await likeness.link({ matterId: one, otherId: other, nth: 0, reason: '同一处漏水' })
  const linked = async () => (await likeness.candidates({ matterId: one })).linked.length
  expect(await linked()).toBe(1)

  await world.owner.updateTable('core.matter').set({ walled_from: [world.people.w1.accountId] } as never).where('id', '=', other).execute()

  expect(await linked()).toBe(0)
})
