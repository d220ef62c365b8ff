import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { up as tellOldLines } from '@xinshe/db/migrations/2026-11-30-2301-tell-old-lines-what-they-are-about.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
let rival: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer, rival] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA'), coreDesk(world, 'w3')])
})
afterAll(() => world.end())

const at = (day: string) => `${day}T10:00:00+08:00`

/** A registration with a walk-in of a day; of somebody known, where `of` names them. */
async function walkIn(day: string, of?: string, desk = worker) {
  const registration = aRegistration()
  const known = of ? { petitioner: { id: of as never } } : {}
  const { matterId, petitionerId, caseId } = await desk.cases.register({ ...registration, ...known, matter: { ...registration.matter, receivedOn: day }, contact: { ...registration.contact, happenedAt: at(day) } })
  return { matterId: matterId as never, petitionerId: petitionerId as never, caseId: caseId as never }
}

/** Two registrations of one petitioner, each with a walk-in, eighteen days apart. */
async function two(days: readonly [string, string] = ['2026-01-05', '2026-01-23']) {
  const { matterId: one, petitionerId, caseId } = await walkIn(days[0])
  const { matterId: other } = await walkIn(days[1], petitionerId)
  return { one, other, petitionerId, caseId }
}

const link = (matterId: never, otherId: never, desk = worker) => desk.likeness.link({ matterId, otherId, nth: 0, reason: '同一处漏水' })
const unlink = (matterId: never, otherId: never, desk = worker) => desk.likeness.unlink({ matterId, otherId, nth: 1, reason: '楼层不同' })
const visit = async (matterId: never, day: string, desk = worker, more: object = {}) => (await desk.cases.addContact({ matterId, channel: 'visit', happenedAt: at(day), organ: '荔城街道信访办', ...more })).contactId as never
/** 3.5 of the first contact of a registration, by a post that serves it. */
const markUnruly = (matterId: never, contactId = matterId) =>
  worker.classification.recordUnruly({ matterId, contactId, unused: 'remedy', behaviours: ['banner'], dissuasion: { at: at('2026-03-01'), by: '李志强', refused: true }, account: '在大厅拉横幅，经劝阻不听。' })
const unruly = async (matterId: never, desk = worker) => (await desk.classification.ofMatter({ matterId })).classifications.find(({ kind }) => kind === 'unruly')
/** A registration of this desk with one of the rival's contract, joined by the counter. */
async function twoContracts(days: readonly [string, string] = ['2026-01-05', '2026-01-23']) {
  const { matterId: one, petitionerId, caseId } = await walkIn(days[0])
  const { matterId: other } = await walkIn(days[1], petitionerId, officer)
  await officer.cases.dispatch({ matterId: other, contractId: world.units.contracts.two.id as never })
  await link(one, other, officer)
  return { one, other, caseId }
}
/** The newest word on each contact of a matter under 3.4, by the moment of the contact, as the database has it. */
async function ordinals(matterId: never) {
  const rows = await world.owner
    .selectFrom('core.contact_classification as f').innerJoin('core.contact as k', 'k.id', 'f.contact_id')
    .select(['f.contact_id', 'f.holds', 'f.ordinal', 'f.sub']).distinctOn(['k.happened_at', 'f.contact_id'])
    .where('f.matter_id', '=', matterId).where('f.kind', '=', 'repeat').orderBy('k.happened_at').orderBy('f.contact_id').orderBy('f.made_at', 'desc').execute()
  return rows.filter(({ holds }) => holds).map(({ ordinal, sub }) => (sub === 'term-unknown' ? ordinal : [ordinal, sub]))
}

test('3.4: registrations that are joined to one matter are counted as one, a third visit is the third, and parted they are two again', async () => {
  const { one, other, petitionerId } = await two()
  expect([await ordinals(one), await ordinals(other)]).toEqual([[], []])

  await link(one, other)
  expect([await ordinals(one), await ordinals(other)]).toEqual([[], [2]])
  expect((await worker.petitioners.get({ petitionerId })).counts).toMatchObject({ repeat: 1, irrational: 1 })
  await visit(other, '2026-02-10')
  expect(await ordinals(other)).toEqual([2, 3])
  await visit(one, '2026-01-10')
  expect([await ordinals(one), await ordinals(other)], 'one of the first registration moves those of the second').toEqual([[2], [3, 4]])

  await unlink(one, other)
  expect([await ordinals(one), await ordinals(other)]).toEqual([[2], [2]])
})

test('3.4: what is joined through a third registration counts too, until somebody parts them', async () => {
  const { one, other, petitionerId } = await two()
  const { matterId: third } = await walkIn('2026-02-20', petitionerId)
  await link(one, other)
  await link(other, third)
  expect(await ordinals(third)).toEqual([3])

  await unlink(one, other)
  expect([await ordinals(one), await ordinals(other), await ordinals(third)]).toEqual([[], [], [2]])
})

test('3.4: a visit that is struck in one registration counts in none, and a date that is corrected moves all of them', async () => {
  const { one, other } = await two()
  await link(one, other)
  const between = await visit(one, '2026-01-10')
  await visit(other, '2026-02-10')
  expect([await ordinals(one), await ordinals(other)]).toEqual([[2], [3, 4]])

  await worker.cases.strikeContact({ requestId: randomUUID(), matterId: one, contactId: between, reason: '误登两次' })
  expect([await ordinals(one), await ordinals(other)]).toEqual([[], [2, 3]])
  await worker.cases.correctContact({ requestId: randomUUID(), matterId: one, replaces: one, channel: 'visit', organ: '荔城街道信访办', happenedAt: at('2026-01-30'), reason: '日期误录' })

  expect([await ordinals(one), await ordinals(other)]).toEqual([[2], [3]])
})

test('7.1.2.b: a row of the history of one registration counts for the visits of the other', async () => {
  const { one, other } = await two()
  await link(one, other)
  await worker.classification.addHistory({ requestId: randomUUID(), matterId: one, on: '2025-12-01', organ: '增城区信访局', level: 'district', channel: 'visit' })

  expect([await ordinals(one), await ordinals(other)]).toEqual([[2], [3]])
})

test('3.4: within or after the term follows the registration that was received first and has a clock, whichever was come back to', async () => {
  const { one, other } = await two(['2026-01-05', '2026-05-20'])
  await link(one, other)
  const accepted = (matterId: never, happenedOn: string) => worker.clocks.recordEvent({ requestId: randomUUID(), matterId, event: { kind: 'accepted', happenedOn, organ: '增城区住建局', documentNumber: '增住信受〔2026〕3 号' } })

  await accepted(other, '2026-05-25')
  expect(await ordinals(other), 'the only clock is its own').toEqual([[2, 'within-term']])
  await accepted(one, '2026-01-20')

  expect(await ordinals(other)).toEqual([[2, 'after-term']])
})

test('3.4: of another petitioner nothing counts, until they are linked to the matter', async () => {
  const [one, other] = [await walkIn('2026-01-05'), await walkIn('2026-01-23')]
  await link(one.matterId, other.matterId)
  expect(await ordinals(other.matterId)).toEqual([])

  await worker.classification.linkMember({ matterId: one.matterId, petitionerId: other.petitionerId, role: 'member' })

  expect([await ordinals(one.matterId), await ordinals(other.matterId)]).toEqual([[], [2]])
})

test('3.4: a reviewer’s verdict stays as it was left, and a visit that was overruled counts in no registration', async () => {
  const { one, other } = await two()
  await visit(one, '2026-01-10')
  const [flag] = (await lead.classification.ofMatter({ matterId: one })).classifications
  await lead.classification.review({ matterId: one, id: flag!.id, verdict: 'overruled', reason: '反映的是停车位' })

  await link(one, other)

  expect([await ordinals(one), await ordinals(other)]).toEqual([[], [2]])
})

test('3.4: two who register at the same moment, each at another registration, count each other', async () => {
  const { one, other } = await two()
  await link(one, other)

  await Promise.all([visit(one, '2026-02-10'), visit(other, '2026-02-11')])

  expect([await ordinals(one), await ordinals(other)]).toEqual([[3], [2, 4]])
})

test('3.4: what another contract serves counts whoever computes it, and is shown to nobody else', async () => {
  const { one, other } = await twoContracts()
  expect(await ordinals(other)).toEqual([2])

  await visit(one, '2026-01-10')
  expect([await ordinals(one), await ordinals(other)]).toEqual([[2], [3]])
  await visit(other, '2026-01-08', rival)
  expect([await ordinals(one), await ordinals(other)]).toEqual([[3], [2, 4]])
  await visit(one, '2026-02-10')
  const told = await worker.classification.ofMatter({ matterId: one })
  expect(told.classifications.find(({ ordinal }) => ordinal === 5)).toMatchObject({ unseen: 2, elsewhere: [] })
  const seen = JSON.stringify(told)
  expect(seen).not.toContain(other)
  expect(seen).not.toContain('2026-01-08')
})

test('3.4: what is walled from somebody counts at no registration they read, and goes on counting behind the wall', async () => {
  const { matterId: one, petitionerId } = await walkIn('2026-01-05')
  const { matterId: other } = await walkIn('2026-01-23', petitionerId)
  await worker.screening.accuse({ matterId: one, from: [world.units.tenants.townA.id as never], reason: '反映荔城街道信访部门' })
  await link(one, other)
  expect([await ordinals(one), await ordinals(other)]).toEqual([[], []])

  await visit(one, '2026-02-10')
  expect(await ordinals(one), 'behind the wall all three are counted').toEqual([3])
  await visit(other, '2026-03-10', officer)
  expect(await ordinals(other), 'the desk that is accused counts what it reads').toEqual([2])
})

test('7.1.2.i, 3.4: a wall that comes after the joining silences what was counted; the desk above that takes it down reads nothing of it, and all counts again', async () => {
  const { one, other } = await two()
  await link(one, other)
  expect(await ordinals(other)).toEqual([2])
  await worker.screening.accuse({ matterId: one, from: [world.units.tenants.townA.id as never], reason: '反映荔城街道信访部门' })
  expect(await ordinals(other)).toEqual([])

  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  await district.screening.liftWall({ placeId: world.units.tenants.townA.id as never, matterId: one, reason: '查无此事' })

  expect([await ordinals(one), await ordinals(other)]).toEqual([[], [2]])
  expect((await refusalOf(district.classification.ofMatter({ matterId: one }))).code).toBe('NOT_FOUND')
})

test('7.1.2.i: a desk that was told of a wall is handed nothing to count by before it takes the wall down, nor in an act of its own after it', async () => {
  const { one } = await two()
  await worker.screening.accuse({ matterId: one, from: [world.units.tenants.townA.id as never], reason: '反映荔城街道信访部门' })
  const { act } = await world.as('officerDistrict')
  const facts = (db: Parameters<Parameters<typeof act>[0]>[0]) => sql`select id from core.same_matter_facts(${world.units.tenants.townA.id}, ${one})`.execute(db).then(({ rows }) => rows.length)
  expect(await act(facts)).toBe(0)

  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  await district.screening.liftWall({ placeId: world.units.tenants.townA.id as never, matterId: one, reason: '查无此事' })

  expect(await act(facts)).toBe(0)
})

test('7.1.2.i: a line of before, which names no other registration, is given the one it tells of', async () => {
  const { one, other, petitionerId } = await two()
  const { matterId: third } = await walkIn('2026-02-20', petitionerId)
  await link(one, other)
  await link(one, third)
  const about = async () => (await world.owner.selectFrom('core.timeline_entry as e').innerJoin('core.case as c', 'c.id', 'e.case_id').select('e.about_matter').where('c.matter_id', '=', one).where('e.kind', '=', 'core/matter-verdict').orderBy('e.made_at').execute()).map((line) => line.about_matter)
  const lines = await about()
  expect(lines).toEqual([other, third])
  await sql`update core.timeline_entry set about_matter = null`.execute(world.owner)

  await tellOldLines(world.owner as never)

  expect(await about()).toEqual(lines)
})

// The second walk-in is a repeat visit by 3.4; that a worker is somebody's cousin makes it no first one, for whoever counts.
test('8.2.a, 3.4: a recusal takes no visit out of the count: not for others, and not for whoever declared it, who is told no more than how many', async () => {
  const { one, other, caseId } = await two()
  await link(one, other)
  const { recusalId } = await worker.recusals.declare({ caseId, reason: '案主是我的表亲' })
  expect(await ordinals(other)).toEqual([2])

  await visit(other, '2026-02-10')
  await visit(one, '2026-02-12', lead)
  expect([await ordinals(one), await ordinals(other)]).toEqual([[4], [2, 3]])
  const told = await worker.classification.ofMatter({ matterId: other })
  expect(told.classifications.map(({ ordinal, unseen }) => [ordinal, unseen]).sort()).toEqual([[2, 1], [3, 1]])
  expect(JSON.stringify(told)).not.toContain(one)

  await lead.recusals.lift({ caseId, recusalId: recusalId as never, reason: '已核实并非亲属' })
  expect([await ordinals(one), await ordinals(other)]).toEqual([[4], [2, 3]])
})

test('7.1.2.i, 8.2.a: whoever is accused and recused as well is accused: it stays silent', async () => {
  const { one, other, caseId } = await two()
  await link(one, other)
  await worker.recusals.declare({ caseId, reason: '案主是我的表亲' })

  await lead.screening.accuse({ matterId: one, from: [world.people.w1.accountId as never], reason: '反映该社工推诿' })

  expect(await ordinals(other)).toEqual([])
})

test('3.5: visits of a joined registration make somebody persistent; struck there, or parted, the mark is cleared with the reason', async () => {
  const marked = async ({ one, other }: { one: never; other: never }) => {
    await link(one, other)
    await markUnruly(other)
  }
  const [parted, struck] = [await two(), await two()]

  await marked(parted)
  expect(await unruly(parted.other)).toMatchObject({ holds: true, basis: { visits: [parted.one, parted.other] } })
  await unlink(parted.one, parted.other)
  expect(await unruly(parted.other)).toMatchObject({ holds: false, text: { reason: '已解除与另一次登记的关联，到场不足 2 次：楼层不同' } })

  await visit(struck.one, '2026-02-20')
  await marked(struck)
  await worker.cases.strikeContact({ requestId: randomUUID(), matterId: struck.one, contactId: struck.one, reason: '误登两次' })
  expect(await unruly(struck.other)).toMatchObject({ holds: false, text: { reason: '另一次来访的登记已作废，到场不足 2 次：误登两次' } })
})

const accuseTown = (matterId: never) => worker.screening.accuse({ matterId, from: [world.units.tenants.townA.id as never], reason: '反映荔城街道信访部门' })

test('7.1.2.i, 3.5: an accusation clears no mark that rests on a visit behind its wall, nor does what is parted, struck or counted while it stands', async () => {
  const { one, other } = await two()
  await link(one, other)
  await markUnruly(other)
  const before = await unruly(other, officer)

  await accuseTown(one)
  const standing = { id: before!.id, holds: true, byName: before!.byName, at: before!.at, basis: { visits: [other] }, elsewhere: [], unseen: 0 }
  expect(await unruly(other, officer)).toMatchObject(standing)

  const later = await visit(other, '2026-03-10', officer)
  await officer.cases.strikeContact({ requestId: randomUUID(), matterId: other, contactId: later, reason: '误登两次' })
  await visit(one, '2026-03-12')
  await worker.cases.strikeContact({ requestId: randomUUID(), matterId: one, contactId: one, reason: '误登两次' })
  await unlink(one, other)

  expect(await unruly(other, officer)).toMatchObject(standing)
})

test('7.1.2.i, 3.4: a visit that a wall takes out of the count reads like one that never repeated, and one it moves like one that was never moved', async () => {
  const { one, other } = await two()
  const third = await visit(other, '2026-02-10', officer)
  const read = async () => (await officer.classification.ofMatter({ matterId: other })).classifications.map(({ id: _, ...flag }) => flag)
  const before = await read()
  await link(one, other)
  expect((await read()).map(({ ordinal }) => ordinal).sort()).toEqual([2, 3])

  await accuseTown(one)

  expect(await read()).toEqual(before)
  expect(before).toMatchObject([{ contactId: third, ordinal: 2, byName: '林秀珍' }])
})

test('7.1.2.i: the story of a case says nothing of a registration that accuses its reader, joined before or parted behind the wall, until the wall comes down', async () => {
  const { one, other } = await two()
  const { cases } = await worker.cases.matter({ matterId: other })
  const told = async (desk = officer) => (await desk.cases.timeline({ caseId: cases[0]!.id as never })).entries.filter(({ kind }) => kind === 'core/matter-verdict').map(({ title }) => title.zh)
  await link(one, other)
  expect(await told()).toEqual(['认定与另一次登记为同一信访事项'])

  await accuseTown(one)
  expect(await told()).toEqual([])
  await unlink(one, other)
  expect([await told(), await told(worker)]).toEqual([[], ['解除与另一次登记的关联', '认定与另一次登记为同一信访事项']])

  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  await district.screening.liftWall({ placeId: world.units.tenants.townA.id as never, matterId: one, reason: '查无此事' })
  expect(await told()).toEqual(['解除与另一次登记的关联', '认定与另一次登记为同一信访事项'])
})

test('3.5: a mark is cleared where its other visit was a row of the history that is struck, also of a joined registration', async () => {
  const { matterId: one, petitionerId } = await walkIn('2026-01-05')
  const { matterId: other } = await walkIn('2026-01-04', petitionerId)
  await link(one, other)
  const { id: historyId } = await worker.classification.addHistory({ requestId: randomUUID(), matterId: one, on: '2025-12-01', organ: '增城区信访局', level: 'district', channel: 'visit' })
  await markUnruly(other)

  await worker.classification.strikeHistory({ matterId: one, historyId: historyId as never, reason: '记错日期' })

  expect(await unruly(other)).toMatchObject({ holds: false, text: { reason: '一条信访经历已作废，到场不足 2 次：记错日期' } })
})

test('3.5: a mark is cleared where its other visit was by somebody who was linked by mistake', async () => {
  const [one, other] = [await walkIn('2026-01-05'), await walkIn('2026-01-23')]
  await link(one.matterId, other.matterId)
  await worker.classification.linkMember({ matterId: one.matterId, petitionerId: other.petitionerId, role: 'member' })
  await markUnruly(other.matterId)
  const { linkId } = (await worker.classification.ofMatter({ matterId: one.matterId })).parties[0]!

  await worker.classification.unlinkMember({ matterId: one.matterId, linkId, reason: '同名误选' })

  expect(await unruly(other.matterId)).toMatchObject({ holds: false, text: { reason: '已解除一名信访人与本事项的关联，到场不足 2 次：同名误选' } })
})

test('3.4, 3.5: what was overruled, and what was marked, hands out no id of a registration this post does not see', async () => {
  const { one, other } = await twoContracts()
  const second = await visit(one, '2026-02-10')
  await markUnruly(one, second)
  const standing = async () => (await lead.classification.ofMatter({ matterId: one })).classifications.filter(({ contactId }) => contactId === second)
  expect(await ordinals(one)).toEqual([3])
  const flag = (await standing()).find(({ kind }) => kind === 'repeat')!

  await lead.classification.review({ matterId: one, id: flag.id, verdict: 'overruled', reason: '反映的是停车位' })

  const told = await standing()
  expect(told.map(({ kind, holds, unseen }) => [kind, holds, unseen]).sort()).toEqual([['repeat', false, 0], ['unruly', true, 0]])
  expect(JSON.stringify(told)).not.toContain(other)
})

test('3.4: the evidence says in which registration an earlier visit stands', async () => {
  const officialNumber = `GZ${Date.now()}3`
  const registration = aRegistration({ officialNumber })
  const { matterId: one, petitionerId } = await worker.cases.register({ ...registration, contact: { ...registration.contact, happenedAt: at('2026-01-05') } })
  const { matterId: other } = await walkIn('2026-01-23', petitionerId)
  await worker.classification.addHistory({ requestId: randomUUID(), matterId: one as never, on: '2025-12-01', organ: '增城区信访局', level: 'district', channel: 'visit' })
  await link(one as never, other)

  const { classifications } = await worker.classification.ofMatter({ matterId: other })

  const there = { matterId: one, officialNumber, title: '反映楼上漏水无人处理' }
  expect(classifications).toMatchObject([{ ordinal: 3, unseen: 0, elsewhere: [{ ...there, nth: 1, at: '2025-12-01', organ: '增城区信访局' }, { ...there, nth: 2, organ: '荔城街道信访办' }] }])
})

test('A.05: form A begins with 重访 and the organs of the joined registration', async () => {
  const { one, other, caseId } = await two()
  const begun = async () => (await worker.records.getDraft({ caseId, form: 'core.intake' })).answers
  expect(await begun()).toMatchObject({ visitKind: 'first' })

  await link(one, other)

  expect(await begun()).toMatchObject({ visitKind: 'repeat', experience: '2026年1月5日走访荔城街道信访办；2026年1月23日走访荔城街道信访办。' })
})

test('A.05, 3.4: form A begins with 重访 where the flag says so, and names no organ of a registration this post does not see', async () => {
  const { one, caseId } = await twoContracts(['2026-01-23', '2026-01-05'])
  expect(await ordinals(one)).toEqual([2])

  const { answers } = await worker.records.getDraft({ caseId, form: 'core.intake' })

  expect(answers).toMatchObject({ visitKind: 'repeat', experience: '2026年1月23日走访荔城街道信访办。' })
})
