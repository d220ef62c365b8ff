import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
})
afterAll(() => world.end())

const visit = (matterId: never, day: string) => worker.cases.addContact({ matterId, channel: 'visit', happenedAt: `${day}T09:00:00+08:00` })
const repeats = async (matterId: never) => {
  const rows = await world.owner.selectFrom('core.contact_classification').select(['ordinal', 'sub']).where('matter_id', '=', matterId).where('kind', '=', 'repeat').orderBy('made_at').orderBy('ordinal').execute()
  return [...new Map(rows.map(({ ordinal, sub }) => [ordinal, sub])).entries()]
}

test('3.4: whether a repeat visit came within or after the term follows from the acceptance, whenever that is recorded', async () => {
  const matterId = (await worker.cases.register(aRegistration())).matterId as never
  await visit(matterId, '2026-02-10')
  await visit(matterId, '2026-05-20')
  expect(await repeats(matterId)).toEqual([[2, 'term-unknown'], [3, 'term-unknown']])

  const event = { kind: 'accepted' as const, happenedOn: '2026-01-20', organ: '增城区住建局', documentNumber: '增住信受〔2026〕3 号' }
  await worker.clocks.recordEvent({ requestId: randomUUID(), matterId, event })

  expect(await repeats(matterId)).toEqual([[2, 'within-term'], [3, 'after-term']])
})

test('3.4, 4.1: deciding the route computes it anew at once: only on the sixth are the 60 days the term', async () => {
  const matterId = (await worker.cases.register(aRegistration())).matterId as never
  await visit(matterId, '2026-05-20')
  const event = { kind: 'accepted' as const, happenedOn: '2026-01-20', organ: '增城区住建局', documentNumber: '增住信受〔2026〕4 号' }
  await worker.clocks.recordEvent({ requestId: randomUUID(), matterId, event })
  const subs: unknown[] = []
  for (const [version, route] of [[1, '4'], [2, '6']] as const) {
    await worker.clocks.setRoute({ requestId: randomUUID(), matterId, version, route, happenedOn: '2026-01-20', organ: '增城区住建局' })
    subs.push(await repeats(matterId))
  }

  expect(subs).toEqual([[[2, 'term-unknown']], [[2, 'after-term']]])
})

test('7.1.2.h: a matter found to belong to litigation shows no 60 days', async () => {
  const matterId = (await worker.cases.register(aRegistration())).matterId as never
  const handling = async () => (await worker.clocks.ofMatter({ matterId })).clocks.find(({ id }) => id === 'handling')!.state
  expect(await handling()).toBe('waiting')

  await worker.screening.opine({ matterId, aspect: 'h', answer: 'yes', stage: 'litigation' })

  expect(await handling()).toBe('hidden')
})

test('3.4, 7.1.2.h: what goes the judicial way has no term of 60 days that a repeat could come after, from the moment that is said', async () => {
  const matterId = (await worker.cases.register(aRegistration())).matterId as never
  await visit(matterId, '2026-05-20')
  const event = { kind: 'accepted' as const, happenedOn: '2026-01-20', organ: '增城区住建局', documentNumber: '增住信受〔2026〕5 号' }
  await worker.clocks.recordEvent({ requestId: randomUUID(), matterId, event })
  expect(await repeats(matterId)).toEqual([[2, 'after-term']])

  const { id } = await worker.screening.opine({ matterId, aspect: 'h', answer: 'yes', stage: 'litigation' })
  expect(await repeats(matterId)).toEqual([[2, 'term-unknown']])

  await worker.screening.opine({ matterId, aspect: 'h', answer: 'no', seen: id as never })
  expect(await repeats(matterId)).toEqual([[2, 'after-term']])
})
