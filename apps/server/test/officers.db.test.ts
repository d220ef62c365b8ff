import { HashGate } from '@xinshe/auth/hash-gate.ts'
import { inHashingQueue } from '@xinshe/auth/password.ts'
import { hashOf } from '@xinshe/db/ticket.ts'
import { people, units } from '@xinshe/testing/world-rows.ts'
import { addDays } from '@xinshe/words'
import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { administration, district, office, someone, today, townA } from './administration.ts'

const { as, stranger, arrived, place } = administration()

describe('officers', () => {
  const post = { tenantId: units.tenants.townB.id, role: 'bureau-officer', starts: today, reason: '窗口增员' }

  test('a district adds an officer to a town below, who signs in there at once', async () => {
    const account = someone()

    const added = await (await as('bureauDistrict')).mutate('tenants.addOfficer', { ...post, account }, district)

    const officer = stranger()
    await officer.signIn(account.name, account.password)
    expect(added.status).toBe(200)
    expect((await officer.query('session.home')).data).toEqual({ to: '/gz-zc-zj', language: 'zh', passwordIsGiven: true })
  })

  test('C16: a first password opens nothing until its owner has chosen another; the database gives no ticket either', async () => {
    const account = someone()
    const next = 'red bean soup, simmered slowly'
    const { data } = await (await as('bureauDistrict')).mutate('tenants.addOfficer', { ...post, account }, district)
    const officer = stranger()
    await officer.signIn(account.name, account.password)
    const town = { tenant: 'gz-zc-zj' }
    const overview = () => officer.query('tenants.overview', undefined, town)

    const before = await overview()
    const client = new pg.Client(place().adminUrl)
    await client.connect()
    const ticket = client.query('select authz.issue($1, $2, $3)', [hashOf(officer.cookies.get('__Host-sid')!), data.postId, Buffer.alloc(32, 1)])
    const refused = await ticket.then(() => 'issued', ({ code }: { code: string }) => code)
    await client.end()
    const kept = await officer.mutate('session.changePassword', { current: account.password, next: account.password })
    const open = await Promise.all(['session.shell', 'session.home', 'session.list'].map((path) => officer.query(path, undefined, town)))
    const chosen = await officer.mutate('session.changePassword', { current: account.password, next })

    expect(before).toMatchObject({ status: 409, error: { refusal: 'session/own-password-first', sentence: { zh: expect.stringContaining('初始密码') } } })
    expect(refused).toBe('28000')
    expect(kept.error.refusal).toBe('password/same')
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(open[0]!.data.account.passwordIsGiven).toBe(true)
    expect(chosen.status).toBe(200)
    expect((await overview()).status).toBe(200)
    expect((await officer.query('session.home')).data.passwordIsGiven).toBe(false)
  })

  test('whoever waits for a password to be hashed holds no transaction open', async () => {
    const browser = await as('bureauDistrict')
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const queued = vi.spyOn(HashGate.prototype, 'pass')
    const busy = [inHashingQueue(() => held), inHashingQueue(() => held)]
    const open = `select count(*)::int as count from pg_stat_activity where usename = 'app_user' and datname = current_database() and state like 'idle in transaction%'`

    const adding = browser.mutate('tenants.addOfficer', { ...post, account: someone() }, district)
    await vi.waitFor(() => expect(queued).toHaveBeenCalledTimes(3), { timeout: 20_000 })
    const admin = new pg.Client(place().adminUrl)
    await admin.connect()
    const { rows } = await admin.query<{ count: number }>(open)
    await admin.end()
    release()
    queued.mockRestore()

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
    const officer = await arrived(account)
    expect((await officer.query('tenants.overview', undefined, { tenant: 'gz-zc-zj' })).status).toBe(200)

    await browser.mutate('tenants.endOfficer', { postId: data.postId, read: null, lastDay: addDays(today, -1), reason: '调离' }, district)

    expect((await officer.query('tenants.overview', undefined, { tenant: 'gz-zc-zj' })).status).toBe(404)
    expect((await browser.mutate('tenants.endOfficer', { postId: data.postId, read: addDays(today, -1), lastDay: today, reason: '调离' }, district)).error.refusal).toBe('post/ended')
  })

  test('nobody ends the own post, nor one of a bureau that is not below', async () => {
    const browser = await as('bureauDistrict')
    const end = (postId: string) => browser.mutate('tenants.endOfficer', { postId, read: null, lastDay: today, reason: '调离' }, district)

    expect((await end(people.bureauDistrict.postId)).error.refusal).toBe('account/yourself')
    expect((await end(people.officerCity.postId)).status).toBe(404)
    expect((await end(people.w1.postId)).status).toBe(404)
  })
})

describe('the platform', () => {
  const operator = () => as('operator')

  test('a new city with its first administrator: who sees nothing of the others', async () => {
    const browser = await operator()
    const { data: city } = await browser.mutate('platform.addTenant', { parentId: null, initials: 'fs', name: '佛山市', divisionCode: '440600', reason: '新城市上线' })
    const account = someone()
    await browser.mutate('platform.addAdministrator', { post: { role: 'bureau-admin', tenantId: city.tenantId }, account, starts: today, reason: '首位管理员' })

    const admin = await arrived(account)

    expect((await admin.query('session.home')).data).toEqual({ to: '/fs', language: 'zh', passwordIsGiven: false })
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

  test('a bureau above that is signed in works at a new place at once: it appoints there, contracts for it and blocks modules', async () => {
    const above = await as('bureauCity')
    const city = { tenant: 'gz' }
    expect((await above.query('tenants.children', undefined, city)).status).toBe(200)
    const { data: added } = await (await operator()).mutate('platform.addTenant', { parentId: units.tenants.district.id, initials: 'st', name: '石滩镇', divisionCode: '440118199000', reason: '新镇街上线' })

    const officer = await above.mutate('tenants.addOfficer', { tenantId: added.tenantId, role: 'bureau-officer', starts: today, ends: null, reason: '首位工作人员', account: someone() }, city)
    const contract = await above.mutate('contracts.create', { agencyId: units.agencies.first.id, number: 'HT-ST', title: '石滩镇服务合同', starts: today, ends: addDays(today, 30), areas: [added.tenantId], modules: ['case-management'], targets: [], reason: '年度采购' }, city)
    const block = await above.mutate('blocks.set', { tenantId: added.tenantId, module: 'education', blocked: true, reason: '尚未培训' }, city)

    expect([officer.status, contract.status, block.status]).toEqual([200, 200, 200])
  })

  test('the list of acts says who did each, and about whom or what; whose name is not the reader\'s to know is called by bureau or post', async () => {
    const above = await as('bureauCity')
    const city = { tenant: 'gz' }
    const { data: added } = await (await operator()).mutate('platform.addTenant', { parentId: units.tenants.district.id, initials: 'pt', name: '派潭镇', divisionCode: '440118198000', reason: '新镇街上线' })
    const { data: post } = await above.mutate('tenants.addOfficer', { tenantId: added.tenantId, role: 'bureau-officer', starts: today, ends: null, reason: '首位工作人员', account: someone() }, city)
    await above.mutate('tenants.endOfficer', { postId: post.postId, read: null, lastDay: today, reason: '调离' }, city)
    await above.mutate('blocks.set', { tenantId: added.tenantId, module: 'education', blocked: true, reason: '尚未培训' }, city)

    const actsAt = async (browser: typeof above, at: { tenant: string }) => ((await browser.query('tenants.acts', {}, at)).data as { acts: object[] }).acts.slice(0, 4)

    const officer = { personName: '新同事', personRole: 'bureau-officer', tenantName: '派潭镇' }
    const own = { by: people.bureauCity.displayName }
    expect(await actsAt(above, city)).toMatchObject([
      { act: 'blocked', tenantName: '派潭镇', ...own },
      { act: 'post-ended', ...officer, ...own },
      { act: 'post-added', ...officer, ...own },
      { act: 'tenant-added', tenantName: '派潭镇', by: null, madeRole: 'platform-operator' }
    ])
    expect((await actsAt(await as('bureauDistrict'), district))[0]).toMatchObject({ act: 'blocked', by: '广州市', madeRole: 'bureau-admin' })
  })

  test('B18: the operator holds no post at any bureau and reads nothing there', async () => {
    const browser = await operator()

    for (const path of ['cases.list', 'petitioners.search', 'tenants.overview', 'contracts.list']) {
      expect((await browser.mutate(path, {}, townA)).status).toBe(404)
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
