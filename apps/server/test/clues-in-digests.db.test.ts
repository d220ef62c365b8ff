import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobsOf } from '@xinshe/plugin-host/server/run-jobs.ts'
import prevention from '@xinshe/plugin-source-prevention/server'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { addDays, today } from '@xinshe/words'
import { prepareDigests } from '../src/jobs/prepare-digests.ts'
import { core, coreDesk } from './core-desk.ts'

let world: PluginWorld
beforeAll(async () => { world = await pluginWorld(prevention) })
afterAll(() => world.end())

const day = (fromToday: number) => addDays(today(new Date()), fromToday)
const call = async (person: Person, path: string, input: unknown) => world.call(await world.seat(person), path, input)
const digestOf = async (person: Person) => (await coreDesk(world, person, { plugins: [prevention] })).digests.mine()

async function found(dueOn: string): Promise<string> {
  const answers = { source: 'visit', foundOn: day(-3), place: '第一村', narrative: '对补偿标准有疑问。', level: 'yellow', dueOn }
  const { id } = (await call('w1', 'recordClue', { clueId: randomUUID(), ownerId: world.people.w1.postId, answers })) as { id: string }
  return id
}

test('5.1.a: a clue not acted on by its due time shows red on worker and supervisor home pages and in the daily digest', async () => {
  const [late, handled] = [await found(day(-1)), await found(day(-1))]
  await found(day(0))
  await call('w1', 'analyseClue', { clueId: handled, version: 0, answers: { causes: ['policy'], narrative: '不了解政策。', solution: '当面解释。', reviewOn: day(5) } })
  await call('w1', 'beginHandling', { clueId: handled })

  const job = jobsOf({ core: { ...core, jobs: [prepareDigests] }, plugins: [prevention] })[0]!
  const run = () => job.run({ app: world.app, jobs: world.jobs, secret: 'test', masterKey: world.place.masterKey, now: () => new Date() })
  await world.turn(false)
  await run()
  expect(await digestOf('w1')).toEqual([])
  await world.turn(true)
  await run()

  const figure = { kind: 'source-prevention/clues-overdue', title: { zh: '逾期未介入的线索' }, plugin: 'source-prevention', page: '', count: 1 }
  for (const person of ['w1', 'lead1'] as const) {
    expect(await call(person, 'overdueHere', {})).toMatchObject({ clues: [{ id: late, daysLate: 1, state: 'waiting' }] })
    expect(await digestOf(person)).toMatchObject([{ day: day(0), counts: { 'source-prevention/clues-overdue': 1 }, figures: [figure] }])
  }
  expect(await call('w2', 'overdueHere', {})).toEqual({ clues: [], patrols: [] })
  expect([await digestOf('w2'), await digestOf('lead2')]).toEqual([[], []])
})
