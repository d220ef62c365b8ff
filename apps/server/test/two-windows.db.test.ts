import { people, units } from '@xinshe/testing/world-rows.ts'
import { addDays } from '@xinshe/words'
import { describe, expect, test } from 'vitest'
import { administration, district, office, someone, today, townA } from './administration.ts'

const { as } = administration()

type Said = { by: string; act: string; reason: string; detail: Record<string, unknown> }
const actsOf = async (browser: Awaited<ReturnType<typeof as>>, path: string, place: object, act: string) =>
  ((await browser.query(path, {}, place)).data as { acts: Said[] }).acts.filter((one) => one.act === act)
const named = (name: string, reason: string) => new RegExp(`；${name}于\\d+年\\d+月\\d+日（.+）\\d\\d:\\d\\d设定，理由：${reason}$`)

/** Each of these is done in one window, and then in another that does not know it. */
describe('of two windows the second is told what stands, whose and why', () => {
  const later = addDays(today, 60)
  const sooner = addDays(today, 3)

  test.each([
    ['a worker of an agency', 'staff.end', 'admin1', office, 'staff.add', { post: { role: 'worker', contractId: units.contracts.one.id } }, 'staff.acts'],
    ['an officer of a bureau', 'tenants.endOfficer', 'bureauDistrict', district, 'tenants.addOfficer', { tenantId: units.tenants.townB.id, role: 'bureau-officer' }, 'tenants.acts']
  ] as const)('the post of %s is not ended otherwise by a page that has not read its end', async (_, path, person, place, add, post, acts) => {
    const browser = await as(person)
    const { data } = await browser.mutate(add, { ...post, account: someone(), starts: today, reason: '增员' }, place)
    const end = (read: string | null, lastDay: string, reason: string) => browser.mutate(path, { postId: data.postId, read, lastDay, reason }, place)

    const [first, again, older, next] = [await end(null, later, '合同到期'), await end(null, later, '合同到期'), await end(null, sooner, '提前离职'), await end(later, sooner, '提前离职')]

    expect([first.status, again.status, older.status, next.status]).toEqual([200, 200, 409, 200])
    expect(older.error).toMatchObject({ refusal: 'record/stale', details: { yours: { lastDay: sooner }, theirs: { ends: later, reason: '合同到期' } } })
    expect(older.error.sentence.zh).toContain(`现定最后一天为${later}`)
    expect(older.error.sentence.zh).toMatch(named(people[person].displayName, '合同到期'))
    const ended = (await actsOf(browser, acts, place, 'post-ended')).filter(({ detail }) => detail['post'] === data.postId)
    expect(ended.map(({ reason }) => reason)).toEqual(['提前离职', '合同到期'])
  })

  test('a module that was switched off meanwhile is not switched off once more', async () => {
    const browser = await as('admin1')
    const turn = (on: boolean, reason: string) => browser.mutate('switches.set', { contractId: units.contracts.one.id, module: 'case-management', on, reason }, office)
    const before = (await actsOf(browser, 'staff.acts', office, 'switched-off')).length

    const both = await Promise.all([turn(false, '盘点'), turn(false, '培训')])
    const refused = both.find(({ status }) => status !== 200)!
    const stands = both[0] === refused ? '培训' : '盘点'
    const again = await turn(false, stands)

    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(refused.error.refusal).toBe('record/stale')
    expect(refused.error.sentence.zh).toContain('现为“已关闭”')
    expect(refused.error.sentence.zh).toMatch(named(people.admin1.displayName, stands))
    expect(again.status, 'its answer was lost').toBe(200)
    expect((await actsOf(browser, 'staff.acts', office, 'switched-off')).length).toBe(before + 1)
    expect((await turn(true, '盘点结束')).status).toBe(200)
  })

  test('a block that was said meanwhile is not said once more, and nobody lifts what nobody has set', async () => {
    const browser = await as('bureauDistrict')
    const block = (blocked: boolean, reason: string, module = 'case-management') => browser.mutate('blocks.set', { tenantId: units.tenants.townA.id, module, blocked, reason }, district)

    const [first, again, second, never] = [await block(true, '检查'), await block(true, '检查'), await block(true, '整顿'), await block(false, '恢复', 'education')]

    expect([first.status, again.status, second.status, never.status]).toEqual([200, 200, 409, 409])
    expect(second.error.sentence.zh).toContain('现为“已停用”')
    expect(second.error.sentence.zh).toMatch(named(people.bureauDistrict.displayName, '检查'))
    expect(never.error.sentence).toMatchObject({ zh: expect.stringMatching(/：现为“未停用”$/), en: expect.stringMatching(/: now “not blocked”$/) })
    expect(await actsOf(browser, 'tenants.acts', district, 'blocked')).toMatchObject([{ reason: '检查' }])
    expect((await (await as('bureauA')).mutate('blocks.set', { tenantId: units.tenants.townA.id, module: 'case-management', blocked: false, reason: '检查完毕' }, townA)).status).toBe(200)
  })
})

test('8.1.c: a post that has ended gets no other working time', async () => {
  const browser = await as('admin1')
  const { data } = await browser.mutate('staff.add', { post: { role: 'worker', contractId: units.contracts.one.id }, account: someone(), starts: addDays(today, -9), reason: '增员' }, office)
  await browser.mutate('staff.end', { postId: data.postId, read: null, lastDay: addDays(today, -1), reason: '离职' }, office)

  const set = await browser.mutate('staff.setWorkingTime', { postId: data.postId, read: 100, workingTime: 50, reason: '改为兼职' }, office)

  expect(set.error?.refusal).toBe('post/ended')
  const staff = (await browser.query('staff.list', undefined, office)).data as { id: string; workingTime: number }[]
  expect(staff.find(({ id }) => id === data.postId)).toMatchObject({ workingTime: 100 })
})
