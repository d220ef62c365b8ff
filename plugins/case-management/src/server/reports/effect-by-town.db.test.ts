import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { readReport } from '@xinshe/testing/plugin-engine.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { answers, as } from '../../../test/factories.ts'
import plugin from '../index.ts'

let world: World
const now = () => new Date('2026-05-01T04:00:00Z')

beforeAll(async () => {
  world = await smallWorld()
  const w1 = as(await deskAt(world, 'w1', 'townA', [plugin], now))
  const w3 = as(await deskAt(world, 'w3', 'townB', [plugin], now))
  for (let n = 0; n < 5; n++) {
    const { id: caseId } = await openCase(world)
    await w1.recordEffectCheck({ caseId, version: 0, answers: answers() })
    await w1.recordEffectCheck({ caseId, version: 1, answers: answers({ checkedOn: '2026-04-04', emotion: 3 + n, nextDueOn: '2026-04-30' }) })
  }
  const { id: caseId } = await openCase(world, { tenant: 'townB', contract: 'two', worker: 'w3' })
  await w3.recordEffectCheck({ caseId, version: 0, answers: answers() })
  await w3.recordEffectCheck({ caseId, version: 1, answers: answers({ checkedOn: '2026-04-04', emotion: 9 }) })
})
afterAll(() => world.end())

async function reportFor(person: Person, tenant: Parameters<typeof deskAt>[2], from = '2026-01-01') {
  return readReport(await deskAt(world, person, tenant, [plugin], now), plugin, 'case-management.effect-by-town', { from, to: '2026-12-31' })
}

const townA = { town: '荔城街道', checked: 5, compared: 5, change: 0.4, overdue: 5 }

test("a district's report is the town's own, seen from a wider path", async () => {
  expect(await reportFor('officerA', 'townA')).toEqual([townA])
  expect(await reportFor('officerDistrict', 'district')).toEqual([townA, expect.objectContaining({ town: '增江街道' })])
  expect(await reportFor('officerCity', 'city')).toEqual(await reportFor('officerDistrict', 'district'))
})

test('B20: fewer than five cases have no mean', async () => {
  expect(await reportFor('officerB', 'townB')).toEqual([{ town: '增江街道', checked: 1, compared: 1, change: null, overdue: 0 }])
})

test('only checks of the period count', async () => {
  expect(await reportFor('officerA', 'townA', '2026-04-05')).toEqual([{ ...townA, checked: 0, compared: 0, change: null }])
})

test('a lead counts the own contract alone', async () => {
  expect(await reportFor('lead2', 'townB')).toHaveLength(1)
  expect(await reportFor('lead2', 'townA')).toEqual([])
})
