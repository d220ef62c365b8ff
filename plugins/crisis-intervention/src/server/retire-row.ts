import { Refusal } from '@xinshe/plugin-kit/server'
import type { CrisisContext } from './crisis-context.ts'

/** Takes a plan or a line of the roster out of use, once. @throws Refusal gone when somebody has before */
export async function retireRow({ db, now }: Pick<CrisisContext, 'db' | 'now'>, table: 'plan' | 'roster', { contractId, id }: { contractId: string; id: string }): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable(`crisis_intervention.${table}`)
    .set({ retired_at: now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (!numUpdatedRows) throw new Refusal('crisis-intervention/gone')
}
