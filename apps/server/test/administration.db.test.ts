import { randomUUID } from 'node:crypto'
import { inHashingQueue } from '@xinshe/auth/password.ts'
import { people, units, type Person } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today as dayAt } from '@xinshe/words'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser } from './browser.ts'
import { givePasswords, serve, type Served } from './serve.ts'

let world: World
let served: Served
beforeAll(async () => {
  world = await smallWorld()
  await givePasswords(world.place)
  served = await serve(world.place)
})
afterAll(async () => {
  await served?.end()
  await world?.end()
})

const today = dayAt(new Date())
const townA = { tenant: 'gz-zc-lc' }
const district = { tenant: 'gz-zc' }
const office = { agency: 'mingde' }
const someone = () => ({ name: `p${randomUUID().slice(0, 8)}`, displayName: '新同事', password: 'barley tea on a cold morning' })

/** The person's own browser, signed in by a session row. */
async function as(person: Person): Promise<Browser> {
  return new Browser(served.url, new Map([['__Host-sid', (await world.as(person)).token]]))
}

describe('officers', () => {
  const post = { tenantId: units.tenants.townB.id, role: 'bureau-officer', starts: today, reason: '窗口增员' }

  test('a district adds an officer to a town below, who signs in there at once', async () => {
    const account = someone()

    const added = await (await as('bureauDistrict')).mutate('tenants.addOfficer', { ...post, account }, district)

    const officer = new Browser(served.url)
    await officer.signIn(account.name, account.password)
    expect(added.status).toBe(200)
    expect((await officer.query('session.home')).data).toEqual({ to: '/gz-zc-zj', language: 'zh' })
  })

  test('whoever waits for a password to be hashed holds no transaction open', async () => {
    const browser = await as('bureauDistrict')
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const busy = [inHashingQueue(() => held), inHashingQueue(() => held)]
    const open = `select count(*)::int as count from pg_stat_activity where usename = 'app_user' and datname = current_database() and state like 'idle in transaction%'`

    const adding = browser.mutate('tenants.addOfficer', { ...post, account: someone() }, district)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const admin = new pg.Client(world.place.adminUrl)
    await admin.connect()
    const { rows } = await admin.query<{ count: number }>(open)
    await admin.end()
    release()

    expect(rows).toEqual([{ count: 0 }])
    expect((await adding).status).toBe(200)
    await Promise.all(busy)
  })

  test('the act stays with who, when and why', async () => {
    const browser = await as('bureauDistrict')
    const { data } = await browser.mutate('tenants.addOfficer', { ...post, account: someone(), reason: '顶替休假同事' }, district)

    const { acts } = (await browser.query('tenants.acts', {}, district)).data as { acts: Record<string, unknown>[] }

    expect(acts[0]).toMatchObject({ act: 'post-added', reason: '顶替休假同事', by: '许佩玲', detail: { post: data.postId, role: 'bureau-officer' }, madeAt: expect.stringMatching(/^20/) })
  })

  test.each([
    ['a place outside the own tree', { tenantId: units.tenants.otherDistrict.id }, 'contract/outside-tree'],
    ['a last day before the first', { ends: addDays(today, -1) }, 'post/dates-reversed'],
    ['a name that is taken', { account: { ...someone(), name: 'W1' } }, 'account/name-taken'],
    ['a password that is the unit\'s name', { account: { ...someone(), password: '增江街道2026年1号窗口' } }, 'password/about-you'],
    ['oneself', { account: { accountId: people.bureauDistrict.accountId } }, 'account/yourself'],
    ['a post that is held already', { tenantId: units.tenants.townA.id, account: { accountId: people.officerA.accountId } }, 'staff/already-there'],
    ['nobody that is known here', { account: { accountId: people.officerOther.accountId } }, 'account/not-found']
  ])('%s is refused with a sentence', async (_, more, refusal) => {
    const answer = await (await as('bureauDistrict')).mutate('tenants.addOfficer', { ...post, account: someone(), ...more }, district)

    expect(answer).toMatchObject({ status: 409, error: { refusal, sentence: { zh: expect.any(String), en: expect.any(String) } } })
  })

  test.each([
    ['no reason', { reason: ' ' }],
    ['an impossible day', { starts: '2026-02-30' }],
    ['a post that is no officer\'s', { role: 'worker' }],
    ['a key nobody asked for', { madeBy: people.w1.accountId }]
  ])('B10: %s is not read at all', async (_, more) => {
    expect((await (await as('bureauDistrict')).mutate('tenants.addOfficer', { ...post, account: someone(), ...more }, district)).status).toBe(400)
  })

  test('C18: whoever is taken out of the post is out at the next request', async () => {
    const browser = await as('bureauDistrict')
    const account = someone()
    const { data } = await browser.mutate('tenants.addOfficer', { ...post, account }, district)
    const officer = new Browser(served.url)
    await officer.signIn(account.name, account.password)
    expect((await officer.query('tenants.overview', undefined, { tenant: 'gz-zc-zj' })).status).toBe(200)

    await browser.mutate('tenants.endOfficer', { postId: data.postId, lastDay: addDays(today, -1), reason: '调离' }, district)

    expect((await officer.query('tenants.overview', undefined, { tenant: 'gz-zc-zj' })).status).toBe(404)
    expect((await browser.mutate('tenants.endOfficer', { postId: data.postId, lastDay: today, reason: '调离' }, district)).error.refusal).toBe('post/ended')
  })

  test('nobody ends the own post, nor one of a bureau that is not below', async () => {
    const browser = await as('bureauDistrict')
    const end = (postId: string) => browser.mutate('tenants.endOfficer', { postId, lastDay: today, reason: '调离' }, district)

    expect((await end(people.bureauDistrict.postId)).error.refusal).toBe('account/yourself')
    expect((await end(people.officerCity.postId)).status).toBe(404)
    expect((await end(people.w1.postId)).status).toBe(404)
  })
})

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
    const worker = new Browser(served.url)
    await worker.signIn(account.name, account.password)
    expect((await worker.query('cases.list', {}, townA)).status).toBe(200)
    const end = { contractId: data.contractId, reason: '双方协商终止' }

    const byDistrict = await (await as('bureauDistrict')).mutate('contracts.end', end, district)
    await (await as('bureauA')).mutate('contracts.end', end, townA)

    expect(byDistrict.status).toBe(404)
    expect((await worker.query('cases.list', {}, townA)).status).toBe(404)
  })
})

test('a contract that has yet to begin can be ended, and never begins', async () => {
  const contract = { agencyId: units.agencies.first.id, number: `HT-${randomUUID().slice(0, 8)}`, title: '下一期', starts: addDays(today, 1), ends: addDays(today, 30), areas: [units.tenants.townA.id], modules: [], reason: '续签' }
  const browser = await as('bureauA')
  const { data } = await browser.mutate('contracts.create', contract, townA)

  await browser.mutate('contracts.end', { contractId: data.contractId, reason: '不再续签' }, townA)

  const ended = (await browser.query('contracts.get', { contractId: data.contractId }, townA)).data as { starts: string; ends: string }
  expect(ended.ends < ended.starts).toBe(true)
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

    const ended = await (await as('admin1')).mutate('staff.end', { postId: people.w2.postId, lastDay: today, reason: '离职' }, office)

    expect(ended.error).toMatchObject({ refusal: 'staff/has-open-cases' })
    expect((await (await as('w2')).query('cases.list', {}, townA)).status).toBe(200)
  })

  test('an agency ends nobody of another agency, and adds nobody to another\'s contract', async () => {
    const browser = await as('admin1')

    const ended = await browser.mutate('staff.end', { postId: people.w3.postId, lastDay: today, reason: '离职' }, office)
    const added = await browser.mutate('staff.add', { post: { role: 'worker', contractId: units.contracts.two.id }, account: someone(), starts: today, reason: '增员' }, office)
    const expired = await browser.mutate('staff.add', { post: { role: 'worker', contractId: units.contracts.expired.id }, account: someone(), starts: today, reason: '增员' }, office)

    expect([ended.status, added.status]).toEqual([404, 404])
    expect(expired.error.refusal).toBe('contract/not-in-force')
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

    expect(state).toMatchObject({ module, isSwitchedOn: true, isOn: true, blockedBy: [], switchedBy: '周启明', reason: '按需', title: { zh: '个案管理' } })
  })
})

describe('the platform', () => {
  const operator = () => as('operator')

  test('a new city with its first administrator: who sees nothing of the others', async () => {
    const browser = await operator()
    const { data: city } = await browser.mutate('platform.addTenant', { parentId: null, initials: 'fs', name: '佛山市', divisionCode: '440600', reason: '新城市上线' })
    const account = someone()
    await browser.mutate('platform.addAdministrator', { post: { role: 'bureau-admin', tenantId: city.tenantId }, account, starts: today, reason: '首位管理员' })

    const admin = new Browser(served.url)
    await admin.signIn(account.name, account.password)

    expect((await admin.query('session.home')).data).toEqual({ to: '/fs', language: 'zh' })
    expect((await admin.query('tenants.children', undefined, { tenant: 'fs' })).data).toEqual([])
    expect((await admin.query('tenants.children', undefined, { tenant: 'gz' })).status).toBe(404)
  })

  test('a district hangs below its city, and no address is given twice', async () => {
    const browser = await operator()
    const below = { parentId: units.tenants.city.id, initials: 'th', name: '天河区', divisionCode: '440106', reason: '上线' }

    expect((await browser.mutate('platform.addTenant', below)).data).toMatchObject({ slug: 'gz-th' })
    expect((await browser.mutate('platform.addTenant', below)).error.refusal).toBe('tenant/taken')
    expect((await browser.mutate('platform.addTenant', { ...below, parentId: null, initials: 'login', divisionCode: '440999' })).error.refusal).toBe('tenant/taken')
    expect((await browser.mutate('platform.addTenant', { ...below, parentId: units.tenants.townA.id, divisionCode: '440998' })).error.refusal).toBe('tenant/taken')
    expect((await browser.mutate('platform.addAgency', { slug: 'mingde', name: '又一家', registrationNumber: 'x', reason: '登记' })).error.refusal).toBe('agency/taken')
  })

  test('B18: the operator holds no post at any bureau and reads nothing there', async () => {
    const browser = await operator()

    for (const path of ['cases.list', 'petitioners.search', 'tenants.overview', 'contracts.list']) {
      expect((await browser.query(path, {}, townA)).status).toBe(404)
    }
    expect((await browser.query('staff.list', undefined, office)).status).toBe(404)
  })
})

test('a person with posts in two places: the address decides which, the choice counts where both are held', async () => {
  await (await as('admin1')).mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.one.id }, account: { accountId: people.w2.accountId }, starts: today, reason: '代理督导' }, office)
  const browser = await as('w2')
  const shell = async () => (await browser.query('session.shell', undefined, townA)).data

  const before = await shell()
  await browser.mutate('session.choosePost', { postId: before.posts.find(({ role }: { role: string }) => role === 'lead').id })

  expect(before.post.role).toBe('worker')
  expect((await shell()).post.role).toBe('lead')
  expect((await browser.query('session.shell', undefined, office)).status).toBe(404)
})
