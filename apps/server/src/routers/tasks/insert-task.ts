import { insertTask as insert, Refusal, type TaskToMake, type TenantContext } from '@xinshe/plugin-kit/server'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** Puts a task into a case; whoever was chosen for it must still be of its contract. @throws NotFound, Refusal task/owner-outside */
export function insertTask(ctx: Pick<TenantContext, 'db' | 'sealing' | 'caseRow'>, caseId: string, task: TaskToMake): Promise<string> {
  return refuseByDatabase(insert(ctx, caseId, task), { '23503': () => new Refusal('task/owner-outside') })
}
