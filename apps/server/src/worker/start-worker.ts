import { randomBytes } from 'node:crypto'
import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import { deliverEvents } from '@xinshe/plugin-host/server/deliver-events.ts'
import { jobsOf } from '@xinshe/plugin-host/server/run-jobs.ts'
import type { AppParts } from '../app-parts.ts'
import type { Log } from '../http/log.ts'
import { callMissedVisits } from './call-missed-visits.ts'
import { callOverdueSteps } from './call-overdue-steps.ts'
import { climbAlarms } from './climb-alarms.ts'
import { repeat } from './repeat.ts'
import { runDueJobs } from './run-due-jobs.ts'

const second = 1000

/**
 * Events, alarms, jobs and sweeping, beside the server or alone. As many workers as one likes: each event is told once, each
 * due time claimed once.
 * @returns ends it, after what is running now
 */
export function startWorker({ house, pools, masterKey, now }: Pick<AppParts, 'house' | 'pools' | 'masterKey' | 'now'>, log: Log): () => Promise<void> {
  const engine: Engine = { app: pools.app, jobs: pools.jobs, secret: randomBytes(32).toString('base64url'), masterKey, now }
  const jobs = jobsOf(house)
  const ends = [
    repeat('events', second, () => deliverEvents(house, engine, (parked) => log.warn(parked, 'event parked')), log),
    repeat('alarms', 2 * second, () => climbAlarms(engine, log), log),
    repeat('visits', 10 * second, () => callMissedVisits(engine, log), log),
    repeat('overdue steps', 30 * second, () => callOverdueSteps(engine, log), log),
    repeat('jobs', 20 * second, () => runDueJobs(jobs, engine, log), log),
    repeat('sweep', 600 * second, () => pools.jobs.query('select authz.sweep(), core.advance_marks(), core.count_words()'), log)
  ]
  return async () => {
    await Promise.all(ends.map((end) => end()))
  }
}
