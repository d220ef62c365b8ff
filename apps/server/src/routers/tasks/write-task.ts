import type { TaskState } from '@xinshe/core/task/task.ts'
import { openTask, sealTask, type TaskText, type TenantContext } from '@xinshe/plugin-kit/server'

interface TaskRow {
  readonly id: string
  readonly caseId: string
  readonly version: number
}

/** What changes about a task besides its state. */
export interface TaskChange {
  readonly dueOn?: string | undefined
  readonly dueAt?: string | null | undefined
  readonly ownerId?: string | undefined
  readonly text?: string | undefined
  /** Null takes it away. */
  readonly place?: string | null | undefined
}

/** Ends a task, or takes that back: a row of its history, and where it stands now. @returns what it says */
export async function settleTask(ctx: Pick<TenantContext, 'db' | 'tenant' | 'sealing' | 'caseRow'>, task: TaskRow, to: TaskState): Promise<TaskText> {
  return write(ctx, task, { state: to, act: to === 'open' ? 'reopened' : to, detail: {} })
}

/** How a task stands, as its history keeps it: the hour where it has one. */
interface Standing {
  readonly dueOn: string
  readonly dueAt: string | null
  readonly ownerId: string
}

/**
 * Changes day, owner, text or place; who owned it and when it was due before stays in its history (7.1.4.c).
 * @returns what it said before
 */
export function changeTask(ctx: Pick<TenantContext, 'db' | 'tenant' | 'sealing' | 'caseRow'>, task: TaskRow, change: TaskChange, from: Standing): Promise<TaskText> {
  const to = { dueOn: change.dueOn ?? from.dueOn, dueAt: change.dueAt === undefined ? from.dueAt : change.dueAt, ownerId: change.ownerId ?? from.ownerId }
  return write(ctx, task, { ...change, act: 'changed', detail: { from: kept(from), to: kept(to) } })
}

const kept = ({ dueOn, dueAt, ownerId }: Standing) => ({ dueOn, ...(dueAt && { dueAt }), ownerId })

interface Written extends TaskChange {
  readonly state?: TaskState
  readonly act: 'changed' | 'done' | 'dropped' | 'reopened'
  readonly detail: Readonly<Record<string, unknown>>
}

/** The text is bound to the version, so every version seals it anew. */
async function write({ db, tenant, sealing, caseRow }: Pick<TenantContext, 'db' | 'tenant' | 'sealing' | 'caseRow'>, { id, caseId, version }: TaskRow, { state, dueOn, dueAt, ownerId, text, place, act, detail }: Written): Promise<TaskText> {
  const { sealed } = await db.selectFrom('core.task').select('sealed').where('tenant_id', '=', tenant.id).where('id', '=', id).executeTakeFirstOrThrow()
  const said = await openTask(sealing, { id, caseId, version, sealed })
  await db
    .updateTable('core.task')
    .set({
      version: version + 1,
      sealed: await sealTask(sealing, { id, caseId, version: version + 1 }, { ...said, ...(text !== undefined && { text }), ...(place !== undefined && { place: place ?? undefined }) }),
      ...(state && { state }),
      ...(dueOn && { due_on: dueOn }),
      ...(dueAt !== undefined && { due_at: dueAt }),
      ...(ownerId && { owner_id: ownerId })
    })
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('core.task_act')
    .values({ ...(await caseRow(caseId)), task_id: id, act, detail: JSON.stringify(detail) })
    .execute()
  return said
}
