import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coreManifest } from '@xinshe/core/manifest.ts'
import type { Post } from '@xinshe/core/post.ts'
import { listProcedures } from '@xinshe/plugin-host/server/list-procedures.ts'
import { samplesByPath, type SampleWorld } from '@xinshe/plugin-kit/server'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { today } from '@xinshe/words'
import { alarmsSamples } from '../src/routers/alarms/samples.ts'
import { calendarSamples } from '../src/routers/calendar/samples.ts'
import { casesSamples } from '../src/routers/cases/samples.ts'
import { clocksSamples } from '../src/routers/clocks/samples.ts'
import { classificationSamples } from '../src/routers/classification/samples.ts'
import { documentsSamples } from '../src/routers/documents/samples.ts'
import { likenessSamples } from '../src/routers/likeness/samples.ts'
import { petitionersSamples } from '../src/routers/petitioners/samples.ts'
import { placesSamples } from '../src/routers/places/samples.ts'
import { recordsSamples } from '../src/routers/records/samples.ts'
import { flowsSamples } from '../src/routers/flows/samples.ts'
import { pathwaysSamples } from '../src/routers/pathways/samples.ts'
import { tasksSamples } from '../src/routers/tasks/samples.ts'
import { screeningSamples } from '../src/routers/screening/samples.ts'
import { core, coreDesk, type CoreCaller } from './core-desk.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const holders = { worker: 'w1', lead: 'lead1', 'bureau-officer': 'officerA', 'bureau-admin': 'bureauA', 'agency-admin': 'admin1', 'platform-operator': 'operator' } as const
const samples = samplesByPath({
  cases: casesSamples,
  clocks: clocksSamples,
  calendar: calendarSamples,
  petitioners: petitionersSamples,
  places: placesSamples,
  records: recordsSamples,
  tasks: tasksSamples,
  documents: documentsSamples,
  alarms: alarmsSamples,
  likeness: likenessSamples,
  classification: classificationSamples,
  flows: flowsSamples,
  pathways: pathwaysSamples,
  screening: screeningSamples
})

describe('every procedure works with its sample for each rightful post', () => {
  // The sample's worker raises the alarm, and nobody takes their own.
  const isOwn = (path: string, post: Post) => path === 'alarms.acknowledge' && post === 'worker'
  const rightful = listProcedures(core.router).flatMap(({ path, permission }) =>
    coreManifest.permissions[permission as keyof typeof coreManifest.permissions].posts.filter((post) => !isOwn(path, post)).map((post) => [path, post] as const)
  )

  test.each(rightful)('%s works for a %s', async (path, post) => {
    const input = await samples.get(path)!(await sampleWorld())
    const desk = path === 'calendar.publishYear' ? await coreDesk(world, 'bureauCity', { tenant: 'city' }) : await coreDesk(world, holders[post])

    await expect(call(desk, path, input)).resolves.toBeDefined()
  })
})

async function sampleWorld(): Promise<SampleWorld> {
  const { townA } = world.units.tenants
  const worker = await coreDesk(world, 'w1')
  const made = await worker.cases.register({
    requestId: crypto.randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'citizen', identity: { name: '陈样本' } } },
    matter: { title: '样本事项', receivedOn: '2026-01-05' },
    contact: { channel: 'letter', happenedAt: '2026-01-05T00:00:00Z' }
  })
  return {
    tenant: { id: townA.id, slug: 'gz-zc-lc', tier: 'town', path: townA.path },
    contractId: world.units.contracts.one.id,
    caseId: made.caseId!,
    matterId: made.matterId,
    petitionerId: made.petitionerId,
    workerId: world.people.w1.postId,
    today: today(new Date()),
    call: async (post: Post, procedure, input) => call(await coreDesk(world, holders[post]), procedure, input)
  }
}

function call(caller: CoreCaller, path: string, input: unknown): Promise<unknown> {
  const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller)
  return (found as (input: unknown) => Promise<unknown>)(input)
}
