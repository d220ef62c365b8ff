import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { sameMatterIds } from './same-matter-ids.ts'

let world: World
let worker: CoreCaller
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  officer = await coreDesk(world, 'officerA')
})
afterAll(() => world.end())

let telephone = 13_700_000_000
const aMatter = async (desk: CoreCaller = worker, wish: Parameters<typeof aRegistration>[0] = {}) => (await desk.cases.register(aRegistration({ phone: String(telephone++), ...wish }))).matterId as never

test('7.1.2.j: the same petitioner, a telephone in common and a like text are each said to be the reason', async () => {
  const first = await worker.cases.register(aRegistration({ name: '简若涵', phone: '13611110000', title: '反映江畔华庭电梯困人' }))
  const again = await worker.cases.register({ ...aRegistration({ title: '反映孩子入学' }), petitioner: { id: first.petitionerId as never } })
  const sameTelephone = await aMatter(worker, { name: '简若函', phone: '13611110000', title: '反映路灯不亮' })
  const likeText = await aMatter(officer, { title: '江畔华庭电梯又困人了' })
  await officer.cases.dispatch({ matterId: likeText, contractId: world.units.contracts.one.id as never })

  const { proposals } = await worker.likeness.candidates({ matterId: first.matterId as never })

  const why = (id: string) => {
    const found = proposals.find(({ matterId }) => matterId === id)
    return found && [found.samePetitioner, found.sameMark, found.judgement !== 'none', found.sameOrgan]
  }
  expect(why(again.matterId)).toEqual([true, false, true, true])
  expect(why(sameTelephone)?.slice(0, 2)).toEqual([false, true])
  expect(why(likeText)).toEqual([false, false, true, true])
  expect(JSON.stringify(proposals)).not.toContain('简若')
})

test('7.1.2.j: joining and parting lose nothing: every verdict stays, with who, when and why', async () => {
  const [one, other] = [await aMatter(), await aMatter()]

  await worker.likeness.link({ matterId: one, otherId: other, nth: 0, reason: '同一处漏水' })
  await officer.cases.dispatch({ matterId: one, contractId: world.units.contracts.two.id as never, seen: [world.units.contracts.one.id as never] })
  await officer.likeness.unlink({ matterId: other, otherId: one, nth: 1, reason: '楼层不同' })
  await worker.likeness.link({ matterId: other, otherId: one, nth: 2, reason: '核对后仍是同一处' })

  const { verdicts } = await worker.likeness.compare({ matterId: one, otherId: other })
  expect(verdicts.map(({ nth, verdict, reason, by }) => [nth, verdict, reason, by])).toEqual([
    [3, 'same', '核对后仍是同一处', '陈晓雯'],
    [2, 'withdrawn', '楼层不同', '林秀珍'],
    [1, 'same', '同一处漏水', '陈晓雯']
  ])
  expect((await worker.likeness.candidates({ matterId: one })).linked.map(({ matterId }) => matterId)).toEqual([other])
})

test('7.1.2.j: a proposal that was put aside is not made again, and may still be joined', async () => {
  const [one, other] = [await aMatter(worker, { title: '反映宠物医院误诊' }), await aMatter(worker, { title: '反映宠物医院误诊' })]
  const proposed = async () => (await worker.likeness.candidates({ matterId: one })).proposals.map(({ matterId }) => matterId)
  expect(await proposed()).toContain(other)

  await worker.likeness.dismiss({ matterId: one, otherId: other, nth: 0 })

  expect(await proposed()).not.toContain(other)
  expect((await worker.likeness.candidates({ matterId: other })).setAside.map(({ matterId }) => matterId)).toEqual([one])
  await worker.likeness.link({ matterId: one, otherId: other, nth: 1, reason: '看过病历，是同一次' })
  expect((await worker.likeness.candidates({ matterId: other })).setAside).toEqual([])
})

test('7.1.2.j: of two who decide at once the later is told what the first decided', async () => {
  const [one, other] = [await aMatter(), await aMatter()]
  await worker.likeness.link({ matterId: one, otherId: other, nth: 0, reason: '同一处漏水' })

  const later = await refusalOf(officer.likeness.dismiss({ matterId: other, otherId: one, nth: 0 }))

  expect(later).toMatchObject({ code: 'likeness/decided-meanwhile', details: { verdict: 'same', reason: '同一处漏水', by: '陈晓雯' } })
  expect(await refusalOf(worker.likeness.link({ matterId: one, otherId: other, nth: 1, reason: '再说一次' }))).toMatchObject({ code: 'likeness/wrong-step' })
  expect(await refusalOf(worker.likeness.unlink({ matterId: one, otherId: other, nth: 1, reason: ' ' }))).toMatchObject({ code: 'likeness/reason-missing' })
})

test('3.4: what is joined to what is joined is one matter, until somebody parts them', async () => {
  const [a, b, c] = [await aMatter(), await aMatter(), await aMatter()]
  const same = async (id: string) => {
    const { act } = await world.as('w1')
    const ids = await act((db) => sameMatterIds({ db, tenant: { ...world.units.tenants.townA, slug: '' } }, id))
    return ids.sort()
  }
  await worker.likeness.link({ matterId: a, otherId: b, nth: 0, reason: '同一处漏水' })
  await worker.likeness.link({ matterId: c, otherId: b, nth: 0, reason: '同一处漏水' })
  expect(await same(c)).toEqual([a, b, c].sort())

  await worker.likeness.unlink({ matterId: b, otherId: c, nth: 1, reason: '另一栋楼' })

  expect(await same(a)).toEqual([a, b].sort())
  expect(await same(c)).toEqual([c])
})

test('7.1.2.j: the story of both cases says that they were joined, and not with what', async () => {
  const [one, other] = [await worker.cases.register(aRegistration()), await worker.cases.register(aRegistration())]
  await worker.likeness.link({ matterId: one.matterId as never, otherId: other.matterId as never, nth: 0, reason: '同一处漏水' })

  for (const { caseId } of [one, other]) {
    const { entries } = await worker.cases.timeline({ caseId: caseId as never })
    expect(entries.map(({ kind }) => kind)).toContain('core/matter-verdict')
  }
})

test('what does not exist, or is one and the same, cannot be joined', async () => {
  const one = await aMatter()

  expect((await refusalOf(worker.likeness.link({ matterId: one, otherId: crypto.randomUUID() as never, nth: 0, reason: '同' }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(worker.likeness.link({ matterId: one, otherId: one, nth: 0, reason: '同' }))).code).toBe('NOT_FOUND')
  expect(await worker.likeness.candidates({ typed: { title: '', summary: '  ！' } })).toMatchObject({ proposals: [], linked: [] })
})

test('7.1.2.j: a bureau that wants no proposals gets none; what people have joined stays joined', async () => {
  // of its own words, for no more than ten are shown
  const title = '反映荷塘桥头变电箱夜里嗡嗡作响扰人清梦'
  const [one, joined, alike] = [await aMatter(worker, { title }), await aMatter(), await aMatter(worker, { title })]
  await worker.likeness.link({ matterId: one, otherId: joined, nth: 0, reason: '同一处漏水' })
  const seen = async () => {
    const { proposals, linked } = await worker.likeness.candidates({ matterId: one })
    return [proposals.some(({ matterId }) => matterId === alike), linked.map(({ matterId }) => matterId)]
  }
  expect(await seen()).toEqual([true, [joined]])

  const bureau = await coreDesk(world, 'bureauA')
  await atNewest(bureau).rule({ rule: 'core/matters-alike', isOn: false, reason: '由接访人员自行查找' })
  expect(await seen()).toEqual([false, [joined]])

  await atNewest(bureau).rule({ rule: 'core/matters-alike', isOn: true, reason: '恢复' })
  expect(await seen()).toEqual([true, [joined]])
})
