import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import type { Log } from '../http/log.ts'

/** A flagged visit nobody has rated (7.2.2.a), orange without a plan (7.2.2.b) and hardship whose organs nobody has contacted (7.2.3.b) alarm by themselves; by the database, like the climbing. */
export async function callOverdueSteps({ jobs }: Pick<Engine, 'jobs'>, log: Log): Promise<void> {
  const { rows } = await jobs.query<{ called: number; failed: number }>('select called, failed from core.call_overdue_steps(100)')
  const { called, failed } = rows[0]!
  if (called > 0) log.info({ called }, 'steps overdue')
  if (failed > 0) log.error({ failed }, 'overdue steps could not be called')
}
