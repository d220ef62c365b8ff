import { randomUUID } from 'node:crypto'
import type { TaskKind } from '@xinshe/core/task/task.ts'
import type { TenantContext } from './context.ts'
import { sealTask, type TaskText } from './sealed-task.ts'

export interface TaskToMake extends TaskText {
  /** Of the page's making, where a person adds it. */
  readonly id?: string | undefined
  readonly kind: TaskKind
  /** What the task follows from, with its owner in front: `referral/…`, `crisis-intervention/…`. */
  readonly source?: string
  readonly dueOn: string
  readonly dueAt?: string | undefined
  /** The post that does it; without one, the responsible worker's. */
  readonly ownerId?: string | undefined
}

/** Puts a task into a case (7.1.4.b), for core and plugins alike. @throws NotFound when the case is not open to this post */
export async function insertTask(
  { db, sealing, caseRow }: Pick<TenantContext, 'db' | 'sealing' | 'caseRow'>,
  caseId: string,
  { id = randomUUID(), kind, source = '', text, place, dueOn, dueAt, ownerId }: TaskToMake
): Promise<string> {
  const keys = await caseRow(caseId)
  await db
    .insertInto('core.task')
    .values({ ...keys, id, kind, source, owner_id: ownerId ?? keys.worker_id, due_on: dueOn, due_at: dueAt ?? null, sealed: await sealTask(sealing, { id, caseId, version: 1 }, { text, place }) })
    .execute()
  return id
}
