import { randomBytes } from 'node:crypto'
import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import { deliverEvents } from '@xinshe/plugin-host/server/deliver-events.ts'
import { jobsOf } from '@xinshe/plugin-host/server/run-jobs.ts'
import type { AppParts } from '../app-parts.ts'
import type { Log } from '../http/log.ts'
import { callMissedVisits } from './call-missed-visits.ts'
import { callOverdueSteps } from './call-overdue-steps.ts'
import { climbAlarms } from './climb-alarms.ts'
import { indexAgain } from './index-again.ts'
import { repeat } from './repeat.ts'
import { runDueJobs } from './run-due-jobs.ts'

const second = 1000

/** What the worker does again and again. */
interface Beat {
  readonly what: string
  readonly every: number
  readonly work: () => Promise<unknown>
}

/**
 * Events, alarms, jobs and sweeping, beside the server or alone. As many workers as one likes: each event is told once, each
 * due time claimed once.
 * @returns ends it, after what is running now: of a job, the place it is at
 */
export function startWorker({ house, pools, masterKey, now }: Pick<AppParts, 'house' | 'pools' | 'masterKey' | 'now'>, log: Log): () => Promise<void> {
  const ending = new AbortController()
  const engine: Engine = { app: pools.app, jobs: pools.jobs, secret: randomBytes(32).toString('base64url'), masterKey, now, ending: ending.signal }
  const jobs = jobsOf(house)
  const beats: readonly Beat[] = [
    { what: 'events', every: second, work: () => deliverEvents(house, engine, (parked) => log.warn(parked, 'event parked')) },
    { what: 'alarms', every: 2 * second, work: () => climbAlarms(engine, log) },
    { what: 'visits', every: 10 * second, work: () => callMissedVisits(engine, log) },
    { what: 'overdue steps', every: 30 * second, work: () => callOverdueSteps(engine, log) },
    { what: 'index', every: 60 * second, work: () => indexAgain(engine, log) },
    { what: 'jobs', every: 20 * second, work: () => runDueJobs(jobs, engine, log) },
    { what: 'sweep', every: 600 * second, work: () => pools.jobs.query('select authz.sweep(), core.advance_marks(), core.count_words()') }
  ]
  const ends = beats.map(({ what, every, work }) => repeat(what, every, work, log))
  return async () => {
    ending.abort()
    await Promise.all(ends.map((end) => end()))
  }
}
