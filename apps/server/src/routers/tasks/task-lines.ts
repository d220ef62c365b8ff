import { sql } from 'kysely'
import { readKeys, type DeskContext } from '../../desk-context.ts'
import { plannedKinds } from '@xinshe/core/task/task.ts'
import { openTask } from '@xinshe/plugin-kit/server'

/** Tasks with their case, owner and, where this post may read the case, what they say. */
export function taskLines({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.task as k')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'k.tenant_id').onRef('c.id', '=', 'k.case_id'))
    .leftJoin('core.post as w', 'w.id', 'k.owner_id')
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['k.id as taskId', 'k.case_id as caseId', 'k.kind', 'k.source', 'k.state', 'k.version', 'k.due_on as dueOn', 'k.due_at as dueAt', 'k.owner_id as ownerId', 'k.sealed', 'c.number', 'a.display_name as ownerName'])
    .select(sql<boolean>`array[k.contract_id, k.worker_id, k.case_id] && ${readKeys}`.as('isOpenToMe'))
    .select(doneBy.as('doneByName'))
    .select(hasHappened.as('hasHappened'))
    .where('k.tenant_id', '=', tenant.id)
}

/** Who did it, by its history: whose it is may change with the contract of its case, and who did it never does (7.1.4.c). */
const doneBy = sql<string | null>`(select d.display_name from core.task_act t join core.account d on d.id = t.made_by
  where k.state = 'done' and t.tenant_id = k.tenant_id and t.task_id = k.id and t.act = 'done' order by t.made_at desc limit 1)`

/**
 * Whether what was planned seems to have happened: since it was planned, and on its day or later, somebody checked in at
 * the home of the case, or signed an interview of it. It is proposed; a person says that it is done.
 */
const hasHappened = sql<boolean>`k.kind in (${sql.join(plannedKinds)}) and (
  k.kind = 'visit' and exists (select from core.home_visit v where v.tenant_id = k.tenant_id and v.case_id = k.case_id
    and v.made_at > k.made_at and (v.made_at at time zone 'Asia/Shanghai')::date >= k.due_on)
  or k.kind = 'interview' and exists (select from core.form_record r where r.tenant_id = k.tenant_id and r.case_id = k.case_id and r.form = 'core.interview' and r.version = 1
    and r.made_at > k.made_at and (r.made_at at time zone 'Asia/Shanghai')::date >= k.due_on))`

type Line = { readonly taskId: string; readonly caseId: string; readonly version: number; readonly sealed: Buffer; readonly isOpenToMe: boolean }

/** What a task says to whoever may not read its case. */
export const unread = { text: null, place: null }

/** Opens the texts, the keys of all cases read in one statement. */
export async function withTexts<Row extends Line>({ vault }: Pick<DeskContext, 'vault'>, rows: readonly Row[]) {
  const readable = rows.filter(({ isOpenToMe }) => isOpenToMe)
  await vault.load(readable.map(({ caseId }) => caseId))
  return Promise.all(
    rows.map(async ({ sealed, isOpenToMe, ...row }) => {
      const { text, place } = isOpenToMe ? await openTask(vault, { id: row.taskId, caseId: row.caseId, version: row.version, sealed }) : unread
      return { ...row, text, place: place ?? null }
    })
  )
}
