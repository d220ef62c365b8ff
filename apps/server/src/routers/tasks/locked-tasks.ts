import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { caseId } from '@xinshe/core/ids.ts'
import type { DeskContext } from '../../desk-context.ts'

/** A task as the page has read it. */
export const taskVersion = z.strictObject({ taskId: z.uuid(), caseId, version: z.int().min(1) })
type TaskVersion = z.output<typeof taskVersion>

/**
 * Holds tasks until the commit, in one order whoever asks, so that two lists changed at once do not wait for each other.
 * @throws NotFound; Refusal record/stale when one of them was changed meanwhile
 */
export async function lockedTasks({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, wanted: readonly TaskVersion[]) {
  const rows = await db
    .selectFrom('core.task')
    .select(['id', 'kind', 'case_id as caseId', 'state', 'version', 'due_on as dueOn', 'due_at as dueAt', 'owner_id as ownerId'])
    .where('tenant_id', '=', tenant.id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(wanted.map(({ taskId }) => taskId)))))
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { taskId, caseId, version } of wanted) {
    const row = rows.find(({ id }) => id === taskId)
    if (!row || row.caseId !== caseId) throw new NotFound()
    if (row.version !== version) throw new Refusal('record/stale', { yours: { version }, theirs: { state: row.state, dueOn: row.dueOn }, version: row.version })
  }
  return rows
}
