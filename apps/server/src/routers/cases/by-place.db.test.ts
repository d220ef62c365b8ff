import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

const lichengCode = '440118001000'
const zengjiangCode = '440118003000'

let world: World
let worker: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
})
afterAll(() => world.end())

/** Somebody who lives in one town and complains about another. */
async function caseOf(homeCode: string | undefined, occurrenceCode: string | undefined) {
  const { matter, contact } = aRegistration()
  const identity = { name: '林嘉敏', phones: [], aliases: [], idKind: 'none' as const, address: '民乐路 12 号' }
  const { caseId } = await worker.cases.register({
    requestId: randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'citizen', homeCode, identity } },
    matter: { ...matter, occurrenceCode },
    contact
  })
  return caseId!
}

test('7.1.1.d: residence and place of occurrence give different totals, and each figure opens its list', async () => {
  const both = await caseOf(lichengCode, zengjiangCode)
  const home = await caseOf(lichengCode, lichengCode)
  await caseOf(undefined, undefined)

  const totals = async (kind: 'residence' | 'occurrence') => Object.fromEntries((await worker.cases.byPlace({ view: 'mine', kind })).map(({ name, cases }) => [name, cases]))
  const listed = async (kind: 'residence' | 'occurrence', code: string) => (await worker.cases.list({ view: 'mine', places: [{ kind, code }] })).cases.map(({ id }) => id).sort()

  expect(await totals('residence')).toEqual({ 增城区荔城街道: 2, '': 1 })
  expect(await totals('occurrence')).toEqual({ 增城区荔城街道: 1, 增城区增江街道: 1, '': 1 })
  expect(await listed('residence', lichengCode)).toEqual([both, home].sort())
  expect(await listed('occurrence', zengjiangCode)).toEqual([both])
  expect(await listed('residence', '440118')).toEqual([both, home].sort())
  expect(await listed('residence', '440103')).toEqual([])
})

test('7.1.1.c: a place that does not exist is refused, and nothing is registered', async () => {
  expect((await refusalOf(caseOf('440118999000', undefined))).code).toBe('place/unknown')
  expect((await refusalOf(caseOf(undefined, '990000'))).code).toBe('place/unknown')
})

test('A.12: the intake form begins with the address in full', async () => {
  const caseId = await caseOf(lichengCode, undefined)

  const place = { caseId: caseId as never, form: 'core.intake' }

  expect((await worker.records.getDraft(place)).answers).toMatchObject({ address: '广东省广州市增城区荔城街道****' })
  expect(await worker.records.revealDraft({ ...place, field: 'address' })).toMatchObject({ value: '广东省广州市增城区荔城街道民乐路 12 号' })
})
