import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { coreDesk, refusalOf } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('7.1.1: a worker registers petitioner, matter and contact and has a numbered case', async () => {
  const { cases } = await coreDesk(world, 'w1')

  const registered = await cases.register(aRegistration())

  expect(registered.number).toMatch(/^ZCLC-\d{4}-\d{4}$/)
  const seen = await cases.get({ caseId: registered.caseId! as never })
  expect(seen).toMatchObject({
    stage: 'registered', version: 1, workerName: '陈晓雯', writesContent: true,
    matter: { title: '反映楼上漏水无人处理', occurrenceText: '增江街道', competentOrgan: '增城区住建局' },
    petitioner: { shown: { name: '林**' } },
    contacts: [{ channel: 'visit', headcount: 1 }],
    sixStages: { current: 'dispatch' }
  })
  expect((await cases.timeline({ caseId: registered.caseId! as never })).entries.map(({ kind }) => kind)).toEqual(['core/case-opened'])
})

test('a double click registers once', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const registration = aRegistration({ name: '周双击' })

  const [first, second] = await Promise.all([cases.register(registration), cases.register(registration)])
  const third = await cases.register(registration)

  expect(second).toMatchObject({ matterId: first.matterId, caseId: first.caseId, number: first.number })
  expect(third.number).toBe(first.number)
  const { n } = await world.owner.selectFrom('core.petitioner').select((eb) => eb.fn.countAll().as('n')).where('id', '=', registration.requestId).executeTakeFirstOrThrow()
  expect(Number(n)).toBe(1)
})

test('the ten thousandth case of a year has a number of five digits, and so has the next', async () => {
  const { cases } = await coreDesk(world, 'w3', { tenant: 'townB' })
  await cases.register(aRegistration())
  await sql`update core.case_counter set n = 9999 where tenant_id = ${world.units.tenants.townB.id}`.execute(world.owner)

  const numbers = [(await cases.register(aRegistration())).number, (await cases.register(aRegistration())).number]

  expect(numbers.map((number) => number!.split('-')[2])).toEqual(['10000', '10001'])
})

test('7.1.1.e: an official number that is already registered opens the existing matter', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const first = await cases.register(aRegistration({ officialNumber: 'GZ-2026-77' }))

  const again = await refusalOf(cases.register(aRegistration({ officialNumber: ' gz-2026-77' })))

  expect(again).toEqual({ code: 'matter/known-number', details: { matterId: first.matterId } })
})

test('7.1.1.e: the number of a matter others serve is refused without giving the matter away', async () => {
  const { cases } = await coreDesk(world, 'w1')
  await cases.register(aRegistration({ officialNumber: 'GZ-2026-78' }))
  const rival = await coreDesk(world, 'w3')

  expect(await refusalOf(rival.cases.register(aRegistration({ officialNumber: 'GZ-2026-78' })))).toEqual({ code: 'matter/known-number', details: { matterId: null } })
})

test('an id under which a petitioner was registered alone is no known number', async () => {
  const { cases, petitioners } = await coreDesk(world, 'w1')
  const registration = aRegistration({ name: '杜先登' })
  await petitioners.create({ requestId: registration.requestId, petitioner: registration.petitioner.new })

  expect((await refusalOf(cases.register(registration))).code).toBe('matter/request-used')
})

test('8.2.a: the counter registers and dispatches, the lead opens the case and names the worker', async () => {
  const officer = await coreDesk(world, 'officerA')
  const lead = await coreDesk(world, 'lead1')
  const [contract] = await officer.cases.contractsHere()
  expect(contract).toMatchObject({ agencyName: expect.any(String), modules: [{ module: 'case-management' }] })

  const one = world.units.contracts.one.id as never
  const { matterId, caseId } = await officer.cases.register({ ...aRegistration({ name: '吴待派' }), dispatchTo: one })
  expect(caseId).toBeNull()
  expect((await lead.cases.awaiting({})).matters).toMatchObject([{ id: matterId, dispatchedTo: [{ id: one }] }])
  const foundBy = async (q: string) => (await lead.cases.awaiting({ q })).matters.map(({ id }) => id)
  expect(await foundBy(aRegistration().matter.title.slice(0, 4))).toEqual([matterId])
  expect(await foundBy('不相干的字')).toEqual([])

  const opened = await lead.cases.openFor({ matterId: matterId as never, workerId: world.people.w2.postId as never })

  expect(await lead.cases.openFor({ matterId: matterId as never, workerId: world.people.w2.postId as never })).toEqual(opened)
  for (const person of ['w1', 'w2'] as const)
    expect(await refusalOf(lead.cases.openFor({ matterId: matterId as never, workerId: world.people[person].postId as never, onlyNew: true })), 'of several at once too: who has it')
      .toMatchObject({ code: 'case/opened-already', details: [{ message: { zh: `李志强（${opened.number}）` }, caseId: opened.caseId }] })
  expect((await lead.cases.awaiting({})).matters).toEqual([])
  const worker = await coreDesk(world, 'w2')
  expect((await worker.cases.list({})).cases).toMatchObject([{ number: opened.number, petitionerName: '吴**', workerName: '李志强' }])
})

test('a contract that has ended, or serves another place, is refused by name', async () => {
  const officer = await coreDesk(world, 'officerA')
  const toExpired = { ...aRegistration(), dispatchTo: world.units.contracts.expired.id as never }

  expect((await refusalOf(officer.cases.register(toExpired))).code).toBe('contract/not-in-force')
  expect((await refusalOf(officer.cases.register({ ...aRegistration(), dispatchTo: randomUUID() as never }))).code).toBe('contract/outside-area')
})

test('when the registration is refused nothing of it stays', async () => {
  const officer = await coreDesk(world, 'officerA')
  const registration = { ...aRegistration({ name: '留不下' }), dispatchTo: world.units.contracts.expired.id as never }

  await refusalOf(officer.cases.register(registration))

  expect((await officer.petitioners.search({ q: '留不下' })).petitioners).toEqual([])
})

test('1.b: a stateless person without a Chinese number is registered, and the case says which interpreter is needed; a doubtful id number only warns', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const base = aRegistration()
  const stateless = { ...base, petitioner: { new: { party: 'person' as const, nationality: 'stateless' as const, interpreter: '缅甸语', identity: { name: 'Aung Min' } } } }

  const { number, caseId } = await cases.register(stateless)

  expect(number).not.toBeNull()
  expect((await cases.get({ caseId: caseId! as never })).petitioner).toMatchObject({ interpreter: '缅甸语', isAnonymous: false })
  expect((await cases.register(aRegistration({ idNumber: '440118198005050028' }))).warnings).toMatchObject([{ level: 'warning', field: 'identity.idNumber' }])
})

test('7.1.1.b: an organisation without a name is refused with the field', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const nameless = { ...aRegistration(), petitioner: { new: { party: 'legal-person' as const, nationality: 'domestic-organisation' as const, identity: {} } } }

  expect(await refusalOf(cases.register(nameless))).toMatchObject({ code: 'petitioner/invalid', details: { problems: [{ field: 'identity.name', clause: '7.1.1.b' }] } })
})

test('7.1.1, 7.1.3.f: a visit, a receipt and an agreement of a day to come are refused; a clock that runs a little ahead is not', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const base = aRegistration({ name: '郑未到' })
  const tomorrow = addDays(today(new Date()), 1)
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const refused = async (call: Promise<unknown>) => expect((await refusalOf(call)).code).toBe('time/in-future')

  await refused(cases.register({ ...base, contact: { ...base.contact, happenedAt: inMinutes(30) } }))
  await refused(cases.register({ ...base, matter: { ...base.matter, receivedOn: tomorrow } }))
  await refused(cases.register({ ...base, matter: { ...base.matter, copiedOn: tomorrow } }))
  const { matterId, caseId } = await cases.register({ ...base, contact: { ...base.contact, happenedAt: inMinutes(2) } })
  await refused(cases.addContact({ matterId: matterId as never, channel: 'phone', happenedAt: inMinutes(30) }))
  await refused(cases.agree({ caseId: caseId! as never, read: 0, agreement: { kind: 'signed', signedOn: tomorrow } }))
  await cases.agree({ caseId: caseId! as never, read: 0, agreement: { kind: 'signed', signedOn: today(new Date()) } })
})

test('7.1.1, 7.1.3.f: a visit, a receipt or an agreement of a day that cannot have been is refused', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const base = aRegistration({ name: '郑太早' })
  const refused = async (call: Promise<unknown>, code = 'time/too-early') => expect((await refusalOf(call)).code).toBe(code)

  await refused(cases.register({ ...base, contact: { ...base.contact, happenedAt: '1890-01-05T09:00:00+08:00' } }))
  await refused(cases.register({ ...base, matter: { ...base.matter, receivedOn: '1900-01-05' } }))
  await refused(cases.register({ ...base, matter: { ...base.matter, copiedOn: '0001-01-01' } }))
  const { matterId, caseId } = await cases.register(base)
  await refused(cases.addContact({ matterId: matterId as never, channel: 'phone', happenedAt: '0001-01-05T09:00:00+08:00' }))
  await refused(cases.agree({ caseId: caseId! as never, read: 0, agreement: { kind: 'signed', signedOn: '1900-01-05' } }))
  await refused(cases.agree({ caseId: caseId! as never, read: 0, agreement: { kind: 'signed', signedOn: addDays(base.matter.receivedOn, -1) } }), 'time/before-matter')
  await cases.agree({ caseId: caseId! as never, read: 0, agreement: { kind: 'signed', signedOn: base.matter.receivedOn } })
})

test('7.1.3.f: the scan of an agreement is a document of the same case; nothing else is one', async () => {
  const { cases, documents } = await coreDesk(world, 'w1')
  const caseId = (await cases.register(aRegistration({ name: '郑协议' }))).caseId! as never
  const elsewhere = (await cases.register(aRegistration({ name: '郑别案' }))).caseId! as never
  const signed = (documentId: string) => cases.agree({ caseId, read: 0, agreement: { kind: 'signed', signedOn: today(new Date()), documentId: documentId as never } })
  const scan = async (of: never) => (await documents.add({ requestId: randomUUID() as never, caseId: of, kind: 'agreement', name: '协议.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') })).documentId

  for (const documentId of [randomUUID(), await scan(elsewhere)]) expect((await refusalOf(signed(documentId))).code).toBe('document/elsewhere')
  const detail = JSON.stringify({ signedOn: today(new Date()), documentId: randomUUID() })
  const at = await world.owner.selectFrom('core.case').select(['tenant_id', 'contract_id', 'worker_id']).where('id', '=', caseId).executeTakeFirstOrThrow()
  const act = { ...at, case_id: caseId, act: 'agreement-signed', detail, made_by: world.people.w1.accountId as never } as never
  await expect(world.owner.insertInto('core.case_act').values(act).execute()).rejects.toThrow('a document of another case')

  const own = await scan(caseId)
  await signed(own)
  expect((await cases.get({ caseId })).agreement?.agreement).toMatchObject({ kind: 'signed', documentId: own })
})

test('a second contact stands in the story of the case; a known petitioner is not registered twice', async () => {
  const { cases, petitioners } = await coreDesk(world, 'w1')
  const first = await cases.register(aRegistration({ name: '郑再来' }))
  const second = await cases.register({ ...aRegistration({ title: '另一件事' }), petitioner: { id: first.petitionerId as never } })

  await cases.addContact({ matterId: first.matterId as never, channel: 'phone', happenedAt: '2026-01-09T10:00:00+08:00' })

  expect((await petitioners.search({ q: '郑再来' })).petitioners).toMatchObject([{ matters: 2 }])
  expect((await cases.timeline({ caseId: first.caseId! as never })).entries.map(({ kind }) => kind)).toContain('core/contact-added')
  expect(second.petitionerId).toBe(first.petitionerId)
})

test('3.4: a visit that is sent again after its answer was lost is one visit and no repeat; sent with other words it is not taken for the first', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { matterId, caseId } = await cases.register(aRegistration({ name: '郑断线' }))
  const visit = { matterId: matterId as never, contactId: randomUUID() as never, channel: 'visit', happenedAt: '2026-01-09T10:00:00+08:00', headcount: 2 } as const
  const visits = async () => (await cases.matter({ matterId: matterId as never })).contacts.length
  const before = await visits()

  await cases.addContact(visit)
  await Promise.all([cases.addContact(visit), cases.addContact(visit)])

  expect(await visits()).toBe(before + 1)
  for (const other of [{ headcount: 3 }, { organLevel: 'district' as const }]) expect((await refusalOf(cases.addContact({ ...visit, ...other }))).code).toBe('record/recorded-otherwise')
  const { entries } = await cases.timeline({ caseId: caseId! as never })
  expect(entries.filter(({ kind }) => kind === 'core/contact-added')).toHaveLength(1)
})

test('the bureau reads the registry of its place: number, stage and title, no name; the district above reads its towns and no title', async () => {
  const town = await coreDesk(world, 'officerA')
  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })

  const here = (await town.cases.list({ view: 'tenant' })).cases
  const above = (await district.cases.list({ view: 'tenant' })).cases

  expect(here.length).toBeGreaterThan(3)
  expect(here.every(({ petitionerName, matterTitle }) => petitionerName === null && matterTitle !== null)).toBe(true)
  expect(above.map(({ number }) => number)).toEqual(expect.arrayContaining(here.map(({ number }) => number)))
  expect(above.every(({ petitionerName, matterTitle }) => petitionerName === null && matterTitle === null)).toBe(true)
})

test('the district opens the registry row and the story of a town’s case: no petitioner, no forms, no confidence', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const caseId = (await cases.register(aRegistration({ name: '上级不见' }))).caseId! as never
  await cases.agree({ caseId, read: 0, agreement: { kind: 'waived', reason: '案主的话' } })
  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })

  const seen = await district.cases.get({ caseId })
  const story = await district.cases.timeline({ caseId })

  expect(seen).toMatchObject({ stage: 'registered', tenantSlug: 'gz-zc-lc', petitioner: null, matter: null, records: [], contacts: [], readsContent: false, writesContent: false })
  expect(story.entries.find(({ kind }) => kind === 'core/agreement-waived')).toMatchObject({ hasText: true, text: null })
  expect(JSON.stringify([seen, story])).not.toMatch(/上级不见|案主的话|漏水/)
  expect((await refusalOf((await coreDesk(world, 'officerOther', { tenant: 'otherDistrict' })).cases.get({ caseId }))).code).toBe('NOT_FOUND')
})

test('a list is paged by key, found by number and by words of the matter, and never shows the rival’s cases', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const all = await cases.list({ view: 'team' })
  const first = await cases.list({ view: 'team', size: 2 })
  const rest = await cases.list({ view: 'team', after: first.next! })

  expect([...first.cases, ...rest.cases].map(({ id }) => id)).toEqual(all.cases.map(({ id }) => id))
  expect((await cases.list({ view: 'team', q: all.cases[0]!.number.slice(-4) })).cases).toMatchObject([{ id: all.cases[0]!.id }])
  expect((await cases.list({ view: 'team', q: '另一件' })).cases).toHaveLength(1)
  expect((await (await coreDesk(world, 'w3')).cases.list({ view: 'tenant' })).cases).toEqual([])
})

test('a list finds a case by its petitioner, within the rows it shows, and for whoever is shown names', async () => {
  const [mine, theirs] = [await coreDesk(world, 'w1'), await coreDesk(world, 'w2')]
  const { number } = await mine.cases.register(aRegistration({ name: '皇甫清单' }))
  const org = await mine.cases.register(aRegistration({ name: '广州市增城区兆丰物业管理有限公司', party: 'legal-person' }))
  const found = async (desk: typeof mine, view: 'mine' | 'team' | 'tenant', q: string) => (await desk.cases.list({ view, q })).cases.map((one) => one.number)

  for (const q of ['皇甫清单', '皇甫', '清单', 'huangfuqing', 'hfqd']) expect(await found(mine, 'mine', q), q).toEqual([number])
  expect(await found(mine, 'mine', '兆丰物业')).toEqual([org.number])
  expect(await found(mine, 'team', '皇甫清单')).toEqual([number])
  expect(await found(theirs, 'mine', '皇甫清单')).toEqual([])
  expect(await found(await coreDesk(world, 'w3'), 'tenant', '皇甫清单')).toEqual([])
  expect(await found(await coreDesk(world, 'officerA'), 'tenant', '皇甫清单')).toEqual([])
})

test('what is typed at the counter before there is a case is kept for this person alone', async () => {
  const mine = await coreDesk(world, 'officerA')
  const colleague = await coreDesk(world, 'w1')

  const { version } = await mine.cases.saveReceptionDraft({ version: 0, answers: { name: '写到一半' } })

  expect(await mine.cases.getReceptionDraft({})).toMatchObject({ answers: { name: '写到一半' }, version })
  expect(await colleague.cases.getReceptionDraft({})).toBeNull()
  expect(await refusalOf(mine.cases.saveReceptionDraft({ version: 0, answers: { name: '另一个标签页' } }))).toMatchObject({
    code: 'record/stale', details: { theirs: { name: '写到一半' }, yours: { name: '另一个标签页' } }
  })
})
