import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import type { ScheduledJob } from '@xinshe/plugin-host/server/run-jobs.ts'
import { describeFault } from '@xinshe/words'
import type { Log } from '../http/log.ts'
import { dueTime } from './due-time.ts'

/**
 * Runs what is due and not yet claimed, by this process or another; a job's failure is written down and is its own.
 * A run that died with its process cannot say so: whoever claims the next one does.
 */
export async function runDueJobs(jobs: readonly ScheduledJob[], engine: Engine, log: Log): Promise<void> {
  for (const job of jobs) {
    const due = dueTime(job.cron, engine.now())
    if (!due) continue
    const { rows } = await engine.jobs.query<{ ours: boolean; unfinished: Date | null }>('select ours, unfinished from core.claim_job($1, $2)', [job.name, due])
    const { ours, unfinished } = rows[0]!
    if (!ours) continue
    if (unfinished) log.warn({ job: job.name, dueAt: unfinished.toISOString() }, 'job never finished')
    const error = await failureOf(job, engine, log)
    await engine.jobs.query('select core.note_job($1, $2, $3)', [job.name, due, error])
  }
}

async function failureOf(job: ScheduledJob, engine: Engine, log: Log): Promise<string | null> {
  try {
    const { places } = await job.run(engine)
    log.info({ job: job.name, places }, 'job')
    return null
  } catch (fault) {
    log.error({ job: job.name, fault: describeFault(fault) }, 'job failed')
    return fault instanceof Error ? fault.name : 'Error'
  }
}
