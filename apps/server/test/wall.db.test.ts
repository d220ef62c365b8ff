import { randomUUID } from 'node:crypto'
import type { Person } from '@xinshe/testing/world-rows.ts'
import type { World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreServer } from '../src/core-server.ts'
import { beginWalk, type Walk } from './walk.ts'
import { type Walker, walkers } from './walker.ts'

let walk: Walk
let world: World
let walker: Walker
beforeAll(async () => {
  walk = await beginWalk()
  ;({ world, walker } = walk)
})
afterAll(() => walk?.end())

const town = walkers['bureau-officer'].place
const accused: readonly Person[] = ['officerA', 'bureauA']
/** Whatever of the record an answer could give away. */
const secrets = { title: '反映某某截留青苗补偿款', name: '覃秘密', phone: '13811119999', official: 'GZ-2026-SECRET' }

const as = async (person: Person, path: string, input?: unknown) => walker.call(person, town, path, input)
const day = today(new Date())
const counted: readonly (readonly [path: string, asked: object])[] = [
  ['cases.counts', { view: 'tenant' }],
  ['cases.byPlace', { view: 'tenant', kind: 'occurrence' }],
  ['cases.awaiting', {}],
  ['tenants.overview', {}],
  ['screening.foreignMatters', {}],
  ...coreServer.reports!.map(({ id, sample }) => ['reports.rows', { id, params: Object.keys(sample({ today: day })).length > 0 ? { from: addDays(day, -8), to: day } : {} }] as const)
]
const figures = async () => JSON.stringify(await Promise.all(accused.flatMap((person) => counted.map(async ([path, asked]) => (await as(person, path, asked)).body))))

/** A case of the worker with everything on it, accusing the town's own bureau. */
async function accusation(officialNumber = secrets.official) {
  const call = async (path: string, input: unknown) => {
    const { code, body } = await walker.call('w1', walkers.worker.place, path, input)
    if (code !== 'ok') throw new Error(`${path}: ${code}`)
    return body as object
  }
  const ids = (await call('cases.register', {
    requestId: randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'stateless', identity: { name: secrets.name, phones: [secrets.phone] } } },
    matter: { title: secrets.title, officialNumber, receivedOn: '2026-01-05', kind: 'accusation', competentLevel: 'town', occurrenceCode: '440118' },
    contact: { channel: 'visit', happenedAt: `${addDays(day, -3)}T00:00:00Z`, headcount: 6, organLevel: 'city', organ: '市信访局' },
    accused: { from: [world.units.tenants.townA.id], reason: '反映荔城街道信访部门' }
  })) as { matterId: string; caseId: string; petitionerId: string; number: string; brought: { told: number } }
  const { brought, ...registered } = ids
  const { matterId, caseId } = registered
  await call('classification.addHistory', { requestId: randomUUID(), matterId, on: '2025-12-01', organ: '区信访局', level: 'district', channel: 'visit' })
  await call('screening.recordClaim', { requestId: randomUUID(), caseId, claim: { text: '要求追究', verdict: 'pending', isJudicial: true } })
  await call('screening.addGuidance', { requestId: randomUUID(), matterId, organ: '区纪委监委', material: '举报途径', givenOn: '2026-01-06' })
  await call('service.record', { requestId: randomUUID(), caseId, answers: { on: day, minutes: 50, techniques: ['crisis'] } })
  await call('satisfaction.record', { requestId: randomUUID(), caseId, answers: { askedOn: day, means: 'phone', outcome: 'answered', service: '5', result: '1' } })
  return { ...registered, told: brought.told }
}

test('7.1.2.i: a user of the accused unit finds the record by no search, list, count, print or id', { timeout: 240_000 }, async () => {
  const before = await figures()

  const record = await accusation()

  expect(record.told).toBe(1)
  expect(await figures(), 'no figure has changed').toBe(before)
  const telling = [record.matterId, record.caseId, record.petitionerId, record.number, ...Object.values(secrets)] as string[]
  const faults: string[] = []
  const found = (path: string, person: Person, body: unknown, sent: unknown) => {
    const text = JSON.stringify(body ?? null)
    for (const word of telling) if (text.includes(word) && !JSON.stringify(sent ?? null).includes(word)) faults.push(`${path} tells ${person} of ${word}`)
  }

  for (const { path, scope } of walker.procedures) {
    if (scope !== 'tenant' && scope !== 'case') continue
    const sample = await walker.sampleOf(path)
    for (const person of accused) {
      // As it is, with the ids of the record in it, and with ids that never were.
      const asked = await as(person, path, sample)
      found(path, person, asked.body, sample)
      const aimed = withIds(sample, record)
      if (JSON.stringify(aimed) === JSON.stringify(sample)) continue
      const [theirs, never] = [await as(person, path, aimed), await as(person, path, withIds(sample, { matterId: randomUUID(), caseId: randomUUID(), petitionerId: randomUUID() }))]
      found(path, person, theirs.body, null)
      if (JSON.stringify(theirs) !== JSON.stringify(never)) faults.push(`${path} as ${person}: ${theirs.code} instead of ${never.code}`)
    }
  }
  for (const person of accused) {
    for (const q of [secrets.name, secrets.phone, secrets.official, record.number, secrets.title, 'qinmimi']) {
      found('petitioners.search', person, (await as(person, 'petitioners.search', { q })).body, { q })
      for (const view of ['tenant', 'mine', 'team', 'shared']) found('cases.list', person, (await as(person, 'cases.list', { view, q })).body, { q })
    }
  }

  expect(faults).toEqual([])
})

test('7.1.2.i: the same number registered again is a new matter for the accused, and no sign of the first', async () => {
  const registration = {
    requestId: randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'citizen', identity: { name: '路人' } } },
    matter: { title: '同号', officialNumber: secrets.official, receivedOn: '2026-01-06' },
    contact: { channel: 'letter', happenedAt: '2026-01-06T00:00:00Z' }
  }

  expect(await as('officerA', 'cases.register', registration)).toMatchObject({ code: 'ok', body: { matterId: registration.requestId } })
})

test('7.1.2.i: who serves it still does, and the district is told instead', async () => {
  const { matterId } = await accusation('GZ-2026-OTHER')

  expect(await walker.call('w1', walkers.worker.place, 'cases.matter', { matterId })).toMatchObject({ code: 'ok', body: { title: secrets.title } })
  const { body } = await walker.call('officerDistrict', { tenant: 'gz-zc' }, 'screening.notices', undefined)
  expect(body).toEqual(expect.arrayContaining([expect.objectContaining({ matterId, placeName: '荔城街道', accused: ['荔城街道信访部门'] })]))
})

function withIds(sample: unknown, ids: Record<string, unknown>): unknown {
  if (typeof sample !== 'object' || sample === null) return sample
  return Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, key in ids && ['matterId', 'caseId', 'petitionerId'].includes(key) ? ids[key] : value]))
}
