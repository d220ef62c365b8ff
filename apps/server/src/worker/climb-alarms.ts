import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import type { Log } from '../http/log.ts'

/** Alarms whose minutes are over go one tier up (6.3.3.0). The database does it: whoever dies while asking has changed nothing. */
export async function climbAlarms({ jobs }: Pick<Engine, 'jobs'>, log: Log): Promise<void> {
  const { rows } = await jobs.query<{ climbed: number; failed: number }>('select climbed, failed from core.climb_alarms(100)')
  const { climbed, failed } = rows[0]!
  if (climbed > 0) log.info({ climbed }, 'alarms climbed')
  if (failed > 0) log.error({ failed }, 'alarms could not climb')
}
