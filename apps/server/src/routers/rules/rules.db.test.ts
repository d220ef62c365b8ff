import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const reason = '编制调整期间'
const ruleAt = async (person: 'w1' | 'bureauA' | 'officerB', tenant: 'townA' | 'townB', rule: string) => (await (await coreDesk(world, person, { tenant })).rules.list()).find(({ id }) => id === rule)!

test('a switch holds here and below, the nearest bureau’s word counts, and everybody reads whose it is', async () => {
  const [town, district, worker] = await Promise.all([coreDesk(world, 'bureauA'), coreDesk(world, 'bureauDistrict', { tenant: 'district' }), coreDesk(world, 'w1')])

  await atNewest(district).rule({ rule: 'core/caseload', isOn: false, reason })
  expect(await ruleAt('w1', 'townA', 'core/caseload')).toMatchObject({ isOn: false, said: { setAt: '增城区', reason, isOwn: false } })
  await atNewest(town).rule({ rule: 'core/caseload', isOn: true, choice: 'combined', reason: '本镇街合并折算' })
  expect(await ruleAt('w1', 'townA', 'core/caseload')).toMatchObject({ isOn: true, choice: 'combined', said: { setAt: '荔城街道', isOwn: true } })
  expect(await ruleAt('officerB', 'townB', 'core/caseload')).toMatchObject({ isOn: false })

  expect((await refusalOf(atNewest(town).rule({ rule: 'core/alarm-climbs', isOn: false, reason }))).code).toBe('rule/fixed')
  expect((await refusalOf(atNewest(town).rule({ rule: 'core/nothing', isOn: true, reason }))).code).toBe('rule/unknown')
  expect((await refusalOf(atNewest(worker).rule({ rule: 'core/caseload', isOn: false, reason }))).code).toBe('FORBIDDEN')
  for (const person of ['w1', 'officerA', 'bureauDistrict'] as const) {
    const asked = (await world.as(person)).act((db) => sql`select core.set_rule(${world.units.tenants.townA.id}, 0, 'core/caseload', false, null, 'x')`.execute(db))
    await expect(asked, person).rejects.toMatchObject({ code: '42501' })
  }
})

test('8.1.c: read as one working time, or switched off, the warning follows the bureau', async () => {
  const [town, lead] = await Promise.all([coreDesk(world, 'bureauA'), coreDesk(world, 'lead1')])
  for (let n = 0; n < 70; n++) await openCase(world, { worker: 'w2' })
  const w2s = async () => (await lead.cases.workersHere()).find(({ id }) => id === world.people.w2.postId)!.overload

  await atNewest(town).rule({ rule: 'core/caseload', isOn: true, choice: 'combined', reason })
  expect(await w2s()).toMatchObject({ reading: 'combined', cases: 71 })
  await atNewest(town).rule({ rule: 'core/caseload', isOn: false, reason })
  expect(await w2s()).toBeNull()
})
