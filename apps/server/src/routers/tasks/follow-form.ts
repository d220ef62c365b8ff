import { ruleOfTask } from '@xinshe/core/rule/rule-of-task.ts'
import { compareTasks, type FormTask } from '@xinshe/core/task/form-tasks.ts'
import type { TaskKind } from '@xinshe/core/task/task.ts'
import { openTask, type TenantContext } from '@xinshe/plugin-kit/server'
import { rulesHere } from '../rules/rules-here.ts'
import { insertTask } from './insert-task.ts'
import { settleTask } from './write-task.ts'

/**
 * Makes the tasks that follow from a signed or approved form, and after a correction only the difference: nothing that
 * was done is done again. Tasks of a kind whose rule is switched off here are left as they are, and none are made.
 * @param source what the tasks of this form begin with: `plan/`, `interview/3/`
 */
export async function followForm(ctx: Pick<TenantContext, 'db' | 'tenant' | 'sealing' | 'caseRow'>, caseId: string, source: string, wanted: readonly FormTask[]): Promise<void> {
  const rule = await rulesHere(ctx)
  const runs = ({ kind }: { readonly kind: TaskKind }) => {
    const id = ruleOfTask[kind]
    return id === undefined || rule(id).isOn
  }
  const { add, drop } = compareTasks(wanted.filter(runs), (await standingTasks(ctx, caseId, source)).filter(runs))
  for (const task of drop) await settleTask(ctx, { id: task.id, caseId, version: task.version }, 'dropped')
  for (const task of add) await insertTask(ctx, caseId, task)
}

async function standingTasks({ db, tenant, sealing }: Pick<TenantContext, 'db' | 'tenant' | 'sealing'>, caseId: string, source: string) {
  const rows = await db
    .selectFrom('core.task')
    .select(['id', 'case_id as caseId', 'kind', 'source', 'due_on as dueOn', 'state', 'version', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('state', '<>', 'dropped')
    .where((eb) => eb(eb.fn<boolean>('starts_with', ['source', eb.val(source)]), '=', true))
    .execute()
  return Promise.all(rows.map(async ({ sealed, state, ...row }) => ({ ...row, isOpen: state === 'open', ...(await openTask(sealing, { ...row, sealed })) })))
}
