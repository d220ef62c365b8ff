import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import type { Log } from '../http/log.ts'

/** Whoever went into a home and did not check out in time is looked for (7.2.2.f); by the database, like the climbing. */
export async function callMissedVisits({ jobs }: Pick<Engine, 'jobs'>, log: Log): Promise<void> {
  const { rows } = await jobs.query<{ called: number; failed: number }>('select called, failed from core.call_missed_visits(100)')
  const { called, failed } = rows[0]!
  if (called > 0) log.info({ called }, 'home visits not checked out')
  if (failed > 0) log.error({ failed }, 'home visits could not be called')
}
