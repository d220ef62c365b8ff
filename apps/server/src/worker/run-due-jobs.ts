import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import { JobEnded, type ScheduledJob } from '@xinshe/plugin-host/server/run-jobs.ts'
import { describeFault } from '@xinshe/words'
import type { Log } from '../http/log.ts'
import { dueTime } from './due-time.ts'

/**
 * Runs what is due and not yet claimed, by this process or another; a job's failure is written down and is its own.
 * A run that died with its process cannot say so: whoever claims the next one does. One that was told to end is handed back, and
 * whoever looks next begins it again: what it has done at a place it does not do twice.
 */
export async function runDueJobs(jobs: readonly ScheduledJob[], engine: Engine, log: Log): Promise<void> {
  for (const job of jobs) {
    if (engine.ending?.aborted) return
    const due = dueTime(job.cron, engine.now())
    if (!due) continue
    const { rows } = await engine.jobs.query<{ ours: boolean; unfinished: Date | null }>('select ours, unfinished from core.claim_job($1, $2)', [job.name, due])
    const { ours, unfinished } = rows[0]!
    if (!ours) continue
    if (unfinished) log.warn({ job: job.name, dueAt: unfinished.toISOString() }, 'job never finished')
    const outcome = await outcomeOf(job, engine, log)
    if (outcome === 'ended') await engine.jobs.query('select core.release_job($1, $2)', [job.name, due])
    else await engine.jobs.query('select core.note_job($1, $2, $3)', [job.name, due, outcome.error])
  }
}

async function outcomeOf(job: ScheduledJob, engine: Engine, log: Log): Promise<{ error: string | null } | 'ended'> {
  try {
    const { places } = await job.run(engine)
    log.info({ job: job.name, places }, 'job')
    return { error: null }
  } catch (fault) {
    const faults = fault instanceof JobEnded ? fault.faults : [fault]
    for (const one of faults) log.error({ job: job.name, fault: describeFault(one) }, 'job failed')
    if (fault instanceof JobEnded) return 'ended'
    return { error: fault instanceof Error ? fault.name : 'Error' }
  }
}
