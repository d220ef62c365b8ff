import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  lead = await coreDesk(world, 'lead1')
})
afterAll(() => world.end())

test('a worker sees the places of the own contract with the own open cases, the lead those of the project', async () => {
  await worker.cases.register(aRegistration())

  const [own, project] = [await worker.cases.placesHere(), await lead.cases.placesHere()]

  expect(own.length).toBeGreaterThan(0)
  expect(project.map(({ slug }) => slug)).toEqual(own.map(({ slug }) => slug))
  expect(own.reduce((sum, { openCases }) => sum + openCases, 0)).toBe(1)
  expect(project.reduce((sum, { openCases }) => sum + openCases, 0)).toBeGreaterThanOrEqual(1)
})
