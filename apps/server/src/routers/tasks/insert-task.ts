import { randomUUID } from 'node:crypto'
import type { TaskKind } from '@xinshe/core/task/task.ts'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { sealTask } from './sealed-task.ts'

interface TaskToMake {
  readonly kind: TaskKind
  readonly source?: string
  readonly text: string
  readonly dueOn: string
  readonly dueAt?: string | undefined
  /** The post that does it; without one, the responsible worker's. */
  readonly ownerId?: string | undefined
}

/** Puts a task into a case (7.1.4.b). @throws NotFound when the case is not open to this post */
export async function insertTask(
  { db, sealing, caseRow }: Pick<TenantContext, 'db' | 'sealing' | 'caseRow'>,
  caseId: string,
  { kind, source = '', text, dueOn, dueAt, ownerId }: TaskToMake
): Promise<string> {
  const keys = await caseRow(caseId)
  const id = randomUUID()
  const inserted = db
    .insertInto('core.task')
    .values({ ...keys, id, kind, source, owner_id: ownerId ?? keys.worker_id, due_on: dueOn, due_at: dueAt ?? null, sealed: await sealTask(sealing, { id, caseId, version: 1 }, text) })
    .execute()
  await refuseByDatabase(inserted, { '23503': () => new Refusal('task/owner-outside') })
  return id
}
