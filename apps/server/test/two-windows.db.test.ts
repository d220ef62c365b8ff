import { people, units } from '@xinshe/testing/world-rows.ts'
import { addDays } from '@xinshe/words'
import { describe, expect, test } from 'vitest'
import { administration, district, office, someone, today } from './administration.ts'

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
})
