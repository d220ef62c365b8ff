import { randomUUID } from 'node:crypto'
import { people, units } from '@xinshe/testing/world-rows.ts'
import { addDays } from '@xinshe/words'
import { describe, expect, test } from 'vitest'
import { aRegistration } from './registrations.ts'
import { administration, district, office, someone, today, townA } from './administration.ts'

const { as, arrived } = administration()

describe('contracts', () => {
  const contract = () => ({
    agencyId: units.agencies.first.id,
    number: `HT-${randomUUID().slice(0, 8)}`,
    title: '信访社会工作服务合同',
    starts: today,
    ends: addDays(today, 30),
    areas: [units.tenants.townA.id],
    modules: ['case-management'],
    targets: [{ name: '个案服务', unit: '个', number: 50 }],
    reason: '年度采购'
  })

  test('3.9: a bureau contracts an agency: period, area, modules, targets; the agency finds it at its desk', async () => {
    const input = contract()

    const { data } = await (await as('bureauA')).mutate('contracts.create', input, townA)

    const atAgency = (await (await as('admin1')).query('contracts.ofAgency', undefined, office)).data as { id: string }[]
    expect(atAgency.find(({ id }) => id === data.contractId)).toMatchObject({ number: input.number, state: 'in-force', modules: ['case-management'], areas: [{ slug: 'gz-zc-lc' }], targets: input.targets })
    const atRival = (await (await as('admin2')).query('contracts.ofAgency', undefined, { agency: 'tongxin' })).data as { id: string }[]
    expect(atRival.map(({ id }) => id)).not.toContain(data.contractId)
    const { acts } = (await (await as('admin1')).query('staff.acts', {}, office)).data as { acts: object[] }
    expect(acts[0], 'the bureau by its name: its people are not the agency\'s to know').toMatchObject({ act: 'contract-created', reason: '年度采购', by: '荔城街道' })
  })

  test.each([
    ['dates in the wrong order', { ends: addDays(today, -1) }, 'contract/dates-reversed'],
    ['an area outside the own tree', { areas: [units.tenants.townB.id] }, 'contract/outside-tree'],
    ['an area nobody has heard of', { areas: [randomUUID()] }, 'contract/outside-tree'],
    ['an unknown agency', { agencyId: randomUUID() }, 'contract/agency-unknown'],
    ['a module that is not there', { modules: ['fortune-telling'] }, 'contract/module-unknown'],
    ['a number that is taken', { number: 'HT-one' }, 'contract/number-taken']
  ])('%s is refused with a sentence', async (_, more, refusal) => {
    const answer = await (await as('bureauA')).mutate('contracts.create', { ...contract(), ...more }, townA)

    expect(answer.error).toMatchObject({ refusal, sentence: { zh: expect.any(String), en: expect.any(String) } })
  })

  test('B08: when a contract ends its staff are out at the next request; only the bureau that made it may end it', async () => {
    const { data } = await (await as('bureauA')).mutate('contracts.create', contract(), townA)
    const account = someone()
    await (await as('admin1')).mutate('staff.add', { post: { role: 'worker', contractId: data.contractId }, account, starts: today, reason: '项目增员' }, office)
    const worker = await arrived(account)
    expect((await worker.mutate('cases.list', {}, townA)).status).toBe(200)
    const end = { contractId: data.contractId, reason: '双方协商终止' }

    const byDistrict = await (await as('bureauDistrict')).mutate('contracts.end', end, district)
    await (await as('bureauA')).mutate('contracts.end', end, townA)

    expect(byDistrict.status).toBe(404)
    expect((await worker.mutate('cases.list', {}, townA)).status).toBe(404)
  })
})

test('a contract that has yet to begin can be ended, and never begins', async () => {
  const contract = { agencyId: units.agencies.first.id, number: `HT-${randomUUID().slice(0, 8)}`, title: '下一期', starts: addDays(today, 1), ends: addDays(today, 30), areas: [units.tenants.townA.id], modules: ['case-management'], reason: '续签' }
  const browser = await as('bureauA')
  const { data } = await browser.mutate('contracts.create', contract, townA)

  await browser.mutate('contracts.end', { contractId: data.contractId, reason: '不再续签' }, townA)

  const ended = (await browser.query('contracts.get', { contractId: data.contractId }, townA)).data as { starts: string; ends: string; moduleStates: object[] }
  expect(ended.ends < ended.starts).toBe(true)
  expect(ended.moduleStates, 'its modules end with it').toMatchObject([{ ends: ended.ends, isContractOver: true, isOn: false }])
})

test('7.1.4.c: the open cases of a contract that ends go to the lead of another, who names a worker; the old agency keeps the petition and loses the content', async () => {
  const [bureau, admin, officer, lead, nextLead] = await Promise.all([as('bureauA'), as('admin1'), as('officerA'), as('lead1'), as('lead2')])
  const soon = { agencyId: units.agencies.first.id, title: '荔城街道信访社工站（本期）', starts: today, ends: addDays(today, 30), areas: [units.tenants.townA.id], modules: ['case-management'], reason: '本期' }
  const created = async () => (await bureau.mutate('contracts.create', { ...soon, number: `HT-${randomUUID().slice(0, 8)}` }, townA)).data.contractId as string
  const [ending, unled] = [await created(), await created()]
  const { data: post } = await admin.mutate('staff.add', { post: { role: 'lead', contractId: ending }, account: { accountId: people.lead1.accountId }, starts: today, reason: '兼任' }, office)
  const opened = async () => {
    const { data } = await officer.mutate('cases.register', { ...aRegistration(), dispatchTo: ending }, townA)
    return (await lead.mutate('cases.openFor', { matterId: data.matterId, workerId: post.postId }, townA)).data.caseId as string
  }
  const [first, second] = [await opened(), await opened()]
  const handOver = async (more: object, by = bureau, at: object = townA) =>
    by.mutate('contracts.handOverCases', { contractId: ending, to: units.contracts.two.id, cases: [first], reason: '合同到期，由同心接续', ...more }, at)

  const hanging = await bureau.query('contracts.openCases', { contractId: ending }, townA)
  expect(hanging.data.cases.map(({ id }: { id: string }) => id).sort()).toEqual([first, second].sort())
  expect(hanging.data.takers.find(({ id }: { id: string }) => id === unled)).toMatchObject({ isLed: false })
  expect((await bureau.query('contracts.openCases', { contractId: units.contracts.one.id }, townA)).data).toBeNull()
  expect((await handOver({ to: unled })).error.refusal).toBe('contract/lead-missing')
  expect((await handOver({ to: units.contracts.expired.id })).error.refusal).toBe('contract/not-in-force')
  const running = (await (await as('w1')).mutate('cases.register', aRegistration(), townA)).data.caseId as string
  expect((await handOver({ contractId: units.contracts.one.id, cases: [running] })).error.refusal).toBe('contract/not-ending')
  expect((await handOver({ cases: [first, randomUUID()] })).error.refusal).toBe('contract/cases-changed')
  expect((await handOver({}, await as('bureauDistrict'), district)).status).toBe(404)

  expect((await handOver({})).data).toEqual({ handedOver: 1 })

  const taken = (await nextLead.query('cases.get', { caseId: first }, townA)).data
  expect((await nextLead.query('cases.handedOver', undefined, townA)).data).toMatchObject([{ id: first, title: '反映楼上漏水无人处理' }])
  expect((await lead.query('cases.get', { caseId: first }, townA)).status).toBe(404)
  expect((await lead.query('cases.matter', { matterId: taken.matter.id }, townA)).status).toBe(200)
  expect((await handOver({})).error.refusal).toBe('contract/cases-changed')
  const acts = (await bureau.query('tenants.acts', {}, townA)).data.acts as { act: string }[]
  expect(acts.find(({ act }) => act === 'cases-handed-over')).toMatchObject({ by: '罗伟平', reason: '合同到期，由同心接续', detail: { cases: 1 }, contractNumber: expect.any(String) })

  expect((await nextLead.mutate('cases.assign', { caseId: first, version: taken.version, workerId: people.w3.postId }, townA)).status).toBe(200)
  expect((await nextLead.query('cases.handedOver', undefined, townA)).data).toEqual([])
})

describe('staff', () => {
  test('a worker with open cases hands them over before the post ends', async () => {
    const registered = await (await as('w2')).mutate('cases.register', {
      requestId: randomUUID(),
      petitioner: { new: { party: 'person', nationality: 'citizen', identity: { name: '林样本' } } },
      matter: { title: '样本事项', receivedOn: today },
      contact: { channel: 'visit', happenedAt: new Date().toISOString() }
    }, townA)
    expect(registered.status).toBe(200)

    const ended = await (await as('admin1')).mutate('staff.end', { postId: people.w2.postId, read: null, lastDay: today, reason: '离职' }, office)

    expect(ended.error).toMatchObject({ refusal: 'staff/has-open-cases' })
    expect((await (await as('w2')).mutate('cases.list', {}, townA)).status).toBe(200)
  })

  test('an agency ends nobody of another agency, and adds nobody to another\'s contract', async () => {
    const browser = await as('admin1')

    const ended = await browser.mutate('staff.end', { postId: people.w3.postId, read: null, lastDay: today, reason: '离职' }, office)
    const added = await browser.mutate('staff.add', { post: { role: 'worker', contractId: units.contracts.two.id }, account: someone(), starts: today, reason: '增员' }, office)
    const expired = await browser.mutate('staff.add', { post: { role: 'worker', contractId: units.contracts.expired.id }, account: someone(), starts: today, reason: '增员' }, office)

    expect([ended.status, added.status]).toEqual([404, 404])
    expect(expired.error.refusal).toBe('contract/not-in-force')
  })

  test.each([
    ['begins before it', { starts: addDays(today, -400) }],
    ['begins after it', { starts: addDays(today, 4000) }],
    ['goes on after it', { starts: today, ends: addDays(today, 4000) }]
  ])('a post that %s is refused: it lies within the term of its contract', async (_, term) => {
    const post = { role: 'worker', contractId: units.contracts.one.id }

    const answer = await (await as('admin1')).mutate('staff.add', { post, account: someone(), reason: '增员', ...term }, office)

    expect(answer.error).toMatchObject({ refusal: 'post/outside-contract', sentence: { zh: expect.stringContaining('服务合同的期限'), en: expect.any(String) } })
  })

  test('8.1.c: an older page does not overwrite a working time that was set meanwhile, and is told which', async () => {
    const browser = await as('admin1')
    const { data } = await browser.mutate('staff.add', { post: { role: 'worker', contractId: units.contracts.one.id, workingTime: 80 }, account: someone(), starts: today, reason: '增员' }, office)
    const set = (read: number, workingTime: number) => browser.mutate('staff.setWorkingTime', { postId: data.postId, read, workingTime, reason: '改为兼职' }, office)

    const [first, again, older, next] = [await set(80, 50), await set(80, 50), await set(80, 60), await set(50, 60)]

    expect([first.status, again.status, older.status, next.status]).toEqual([200, 200, 409, 200])
    expect(older.error).toMatchObject({ refusal: 'record/stale', details: { yours: 60, theirs: 50 }, sentence: { zh: expect.stringMatching(/：现为 50%$/), en: expect.stringMatching(/: now 50%$/) } })
    const { acts } = (await browser.query('staff.acts', {}, office)).data as { acts: Record<string, unknown>[] }
    expect(acts[0], 'whose it was').toMatchObject({ act: 'working-time-set', personName: '新同事', personRole: 'worker', detail: { workingTime: 60 }, by: expect.any(String) })
  })

  test('a colleague of the agency gets a second post, an administrator one in the office', async () => {
    const browser = await as('admin1')

    const second = await browser.mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.one.id }, account: { accountId: people.w1.accountId }, starts: today, reason: '代理督导' }, office)
    const admin = await browser.mutate('staff.add', { post: { role: 'agency-admin' }, account: someone(), starts: today, ends: addDays(today, 30), reason: '代理行政' }, office)

    expect([second.status, admin.status]).toEqual([200, 200])
    const staff = (await browser.query('staff.list', undefined, office)).data as { id: string; role: string; isPresent: boolean }[]
    expect(staff.find(({ id }) => id === second.data.postId)).toMatchObject({ role: 'lead', isPresent: true })
    expect(staff.find(({ id }) => id === admin.data.postId)).toMatchObject({ role: 'agency-admin' })
  })
})

describe('switches and blocks', () => {
  const module = 'case-management'
  const turn = async (on: boolean) => (await as('admin1')).mutate('switches.set', { contractId: units.contracts.one.id, module, on, reason: '按需' }, office)
  const block = async (blocked: boolean) => (await as('bureauDistrict')).mutate('blocks.set', { tenantId: units.tenants.townA.id, module, blocked, reason: '检查' }, district)
  const isOn = async () => ((await (await as('w1')).query('session.shell', undefined, townA)).data.pluginsOn as string[]).includes(module)

  test('the agency\'s word and the bureau\'s: a module is on when both agree, off at the next request when either does not', async () => {
    expect(await isOn()).toBe(true)
    await turn(false)
    expect(await isOn()).toBe(false)
    await turn(true)
    expect(await isOn()).toBe(true)
    await block(true)
    expect(await isOn()).toBe(false)

    const refused = await turn(true)

    expect(refused.error).toMatchObject({ refusal: 'switch/blocked', details: { blockedBy: ['荔城街道'] } })
    await block(false)
    expect(await isOn()).toBe(true)
  })

  test('an agency turns no module it is not contracted for, and none of another agency', async () => {
    const browser = await as('admin1')
    const set = (contractId: string, name: string) => browser.mutate('switches.set', { contractId, module: name, on: true, reason: '按需' }, office)

    expect((await set(units.contracts.one.id, 'crisis-intervention')).error.refusal).toBe('contract/module-not-listed')
    expect((await set(units.contracts.two.id, module)).status).toBe(404)
  })

  test('the desk sees what was said, by whom and why', async () => {
    await turn(true)

    const [state] = ((await (await as('admin1')).query('switches.list', undefined, office)).data as { contractId: string }[]).filter(({ contractId }) => contractId === units.contracts.one.id)

    const { acts } = (await (await as('admin1')).query('staff.acts', {}, office)).data as { acts: object[] }
    expect(acts[0]).toMatchObject({ act: 'switched-on', by: '周启明', moduleTitle: { zh: '个案管理' } })
    expect(state).toMatchObject({ module, isSwitchedOn: true, isOn: true, blockedBy: [], switchedBy: '周启明', reason: '按需', title: { zh: '个案管理' } })
  })
})
