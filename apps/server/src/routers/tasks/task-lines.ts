import { sql } from 'kysely'
import { readKeys, type DeskContext } from '../../desk-context.ts'
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
    .where('k.tenant_id', '=', tenant.id)
}

type Line = { readonly taskId: string; readonly caseId: string; readonly version: number; readonly sealed: Buffer; readonly isOpenToMe: boolean }

/** Opens the texts, the keys of all cases read in one statement. */
export async function withTexts<Row extends Line>({ vault }: Pick<DeskContext, 'vault'>, rows: readonly Row[]) {
  const readable = rows.filter(({ isOpenToMe }) => isOpenToMe)
  await vault.load(readable.map(({ caseId }) => caseId))
  return Promise.all(
    rows.map(async ({ sealed, isOpenToMe, ...row }) => ({
      ...row,
      text: isOpenToMe ? await openTask(vault, { id: row.taskId, caseId: row.caseId, version: row.version, sealed }) : null
    }))
  )
}
