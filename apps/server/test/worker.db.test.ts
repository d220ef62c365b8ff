import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import { JobEnded, type ScheduledJob } from '@xinshe/plugin-host/server/run-jobs.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../src/http/log.ts'
import { repeat } from '../src/worker/repeat.ts'
import { runDueJobs } from '../src/worker/run-due-jobs.ts'

let world: World
beforeAll(async () => {
  world = await smallWorld()
})
afterAll(() => world.end())

const quiet = openLog('silent')
const engineAt = (now: string): Engine => ({ app: world.app, jobs: world.jobs, secret: 'x', masterKey: world.place.masterKey, now: () => new Date(now) })

function counting(name: string, run: () => Promise<{ places: number }>): ScheduledJob & { runs: number } {
  const job = { name, cron: '0 7 * * *', runs: 0, run: () => ((job.runs += 1), run()) }
  return job
}

test('a job that is due runs once, however many workers there are and however often they look', async () => {
  const job = counting('demo/remind', () => Promise.resolve({ places: 1 }))
  const engine = engineAt('2026-11-24T00:00:00Z')

  await Promise.all(Array.from({ length: 5 }, () => runDueJobs([job], engine, quiet)))
  await runDueJobs([job], engine, quiet)

  expect(job.runs).toBe(1)
  await runDueJobs([job], engineAt('2026-11-25T00:00:00Z'), quiet)
  expect(job.runs).toBe(2)
})

test('a job that fails is written down and keeps no other from running', async () => {
  const failing = counting('demo/failing', () => Promise.reject(new RangeError('王大文')))
  const next = counting('demo/next', () => Promise.resolve({ places: 0 }))

  await runDueJobs([failing, next], engineAt('2026-11-24T00:00:00Z'), quiet)

  const { rows } = await sql<{ job: string; error: string | null; done: boolean }>`
    select job, error, done_at is not null as done from core.job_run where job in ('demo/failing', 'demo/next') order by job`.execute(world.owner)
  expect(rows).toEqual([
    { job: 'demo/failing', error: 'RangeError', done: true },
    { job: 'demo/next', error: null, done: true }
  ])
})

test('a run that is told to end is handed back, and whoever looks next begins it again', async () => {
  const ending = new AbortController()
  const job = counting('demo/long', () => {
    ending.abort()
    return Promise.reject(new JobEnded([]))
  })
  const after = counting('demo/after', () => Promise.resolve({ places: 1 }))

  await runDueJobs([job, after], { ...engineAt('2026-11-24T00:00:00Z'), ending: ending.signal }, quiet)
  expect([job.runs, after.runs]).toEqual([1, 0])

  const whole = { ...job, run: () => Promise.resolve({ places: 2 }) }
  await runDueJobs([whole, after], engineAt('2026-11-24T00:00:00Z'), quiet)
  const { rows } = await sql<{ job: string; done: boolean }>`select job, done_at is not null as done from core.job_run where job in ('demo/long', 'demo/after') order by job`.execute(world.owner)
  expect(rows).toEqual([{ job: 'demo/after', done: true }, { job: 'demo/long', done: true }])
})

test('a run that died with its process is told once, by whoever runs the next one', async () => {
  const lines: string[] = []
  const log = openLog('warn', { write: (line) => void lines.push(line) })
  const job = counting('demo/dying', () => Promise.resolve({ places: 1 }))
  await world.jobs.query('select core.claim_job($1, $2)', [job.name, '2026-11-23T23:00:00Z'])

  await runDueJobs([job], engineAt('2026-11-25T00:00:00Z'), log)
  await runDueJobs([job], engineAt('2026-11-26T00:00:00Z'), log)

  expect(job.runs).toBe(2)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', job: 'demo/dying', dueAt: '2026-11-23T23:00:00.000Z', msg: 'job never finished' }])
})

test('a round that fails does not end the rounds, and ending waits for the round that runs', async () => {
  let rounds = 0
  let isRunning = false
  const end = repeat('rounds', 1, async () => {
    rounds += 1
    isRunning = true
    await new Promise((resolve) => setTimeout(resolve, 5))
    isRunning = false
    if (rounds < 3) throw new Error('no')
  }, quiet)
  while (rounds < 4) await new Promise((resolve) => setTimeout(resolve, 2))

  await end()

  const after = rounds
  expect(isRunning).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(rounds).toBe(after)
})
