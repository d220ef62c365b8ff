import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
})
afterAll(() => world.end())

async function somebody(name: string) {
  return (await worker.cases.register(aRegistration({ name }))).petitionerId as never
}

test('only the changed fields travel; the others stay; the new name is found and the old one is not', async () => {
  const petitionerId = await somebody('何改名')

  const { version } = await worker.petitioners.update({ petitionerId, version: 1, changes: { identity: { name: '何新名', address: '荔城街道示例路 1 号' } } })

  expect(version).toBe(2)
  expect(await worker.petitioners.get({ petitionerId })).toMatchObject({ version: 2, shown: { name: '何**', phones: ['138****1234'] } })
  expect((await worker.petitioners.search({ q: '何新名' })).petitioners).toHaveLength(1)
  expect((await worker.petitioners.search({ q: '何改名' })).petitioners).toEqual([])
})

test('a stale change is refused with both texts, theirs masked, and overwrites nothing', async () => {
  const petitionerId = await somebody('吕两改')
  const officer = await coreDesk(world, 'w1')
  await worker.petitioners.update({ petitionerId, version: 1, changes: { identity: { phones: ['13900001111'] } } })

  const refused = await refusalOf(officer.petitioners.update({ petitionerId, version: 1, changes: { identity: { phones: ['13900002222'] } } }))

  expect(refused).toMatchObject({ code: 'record/stale', details: { yours: { identity: { phones: ['13900002222'] } }, theirs: { phones: ['139****1111'] }, version: 2 } })
  expect(await worker.petitioners.reveal({ petitionerId, field: 'phones', reason: '回电' })).toEqual({ field: 'phones', value: ['13900001111'] })
})

test('of two who change at the same moment one is told', async () => {
  const petitionerId = await somebody('同时改')

  const changed = await Promise.allSettled(['甲', '乙'].map((letter) => worker.petitioners.update({ petitionerId, version: 1, changes: { identity: { address: letter } } })))

  expect(changed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('emptying the name without a reason is refused, with one it is taken', async () => {
  const petitionerId = await somebody('不留名')

  expect((await refusalOf(worker.petitioners.update({ petitionerId, version: 1, changes: { identity: { name: null } } }))).code).toBe('petitioner/invalid')
  await worker.petitioners.update({ petitionerId, version: 1, changes: { anonymousReason: '担心报复', identity: { name: null } } })

  expect(await worker.petitioners.get({ petitionerId })).toMatchObject({ isAnonymous: true })
})

test('4.5.a: each shown value leaves its own audit row with field and reason; without a reason nothing is shown', async () => {
  const petitionerId = await somebody('看一看')

  expect(await worker.petitioners.reveal({ petitionerId, field: 'name', reason: '核对身份' })).toEqual({ field: 'name', value: '看一看' })
  expect((await refusalOf(worker.petitioners.reveal({ petitionerId, field: 'phones', reason: ' ' }))).code).toBe('BAD_REQUEST')

  const rows = await world.owner.selectFrom('core.audit').select(['detail', 'reason']).where('procedure', '=', 'petitioners.reveal').where((eb) => eb('subjects', '=', eb.val([petitionerId]))).where('outcome', '=', 'ok').execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows[0])).toContain('核对身份')
})

test('a worker of the rival agency and the counter of another town find nobody there, by id either', async () => {
  const petitionerId = await somebody('别家的人')

  for (const [person, tenant] of [['w3', 'townA'], ['officerB', 'townB']] as const) {
    const { petitioners } = await coreDesk(world, person, { tenant })
    expect((await refusalOf(petitioners.get({ petitionerId }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(petitioners.reveal({ petitionerId, field: 'name', reason: '好奇' }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(petitioners.update({ petitionerId, version: 1, changes: {} }))).code).toBe('NOT_FOUND')
  }
})
