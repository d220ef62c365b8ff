import { randomUUID } from 'node:crypto'
import { isOpen } from '@xinshe/core/case/case.ts'
import { planForm, type Plan } from '@xinshe/core/plan/plan-form.ts'
import { daysUntil } from '@xinshe/core/task/due-group.ts'
import { planTasks } from '@xinshe/core/task/form-tasks.ts'
import type { Day } from '@xinshe/words'
import { sealTask } from '@xinshe/plugin-kit/server'
import type { DemoCase } from './demo-case.ts'
import { insertAll, type Loose } from './insert-all.ts'
import type { Vaults } from './vaults.ts'

interface Placed {
  readonly told: DemoCase
  readonly keys: { readonly tenant_id: string; readonly case_id: string; readonly contract_id: string; readonly worker_id: string }
}

/** What the approved plans ask for. What is long past was done; of the last days one or the other is overdue. */
export async function writeTasks(db: Loose, vaults: Vaults, placed: readonly Placed[], today: Day): Promise<void> {
  const rows = []
  for (const [index, { told, keys }] of placed.entries()) {
    const plan = told.forms.find(({ form, verdict }) => form.id === planForm.id && verdict?.verdict === 'approved')
    if (!plan) continue
    for (const { kind, source, text, dueOn } of planTasks(plan.answers as Plan)) {
      const days = daysUntil(dueOn, today)
      const wasDone = !isOpen(told.stage) || days < -12 || (days < 0 && index % 3 > 0)
      const id = randomUUID()
      const sealed = await sealTask(vaults.of(keys.tenant_id), { id, caseId: keys.case_id, version: 1 }, { text })
      rows.push({ ...keys, id, kind, source, owner_id: keys.worker_id, due_on: dueOn, state: wasDone ? 'done' : 'open', sealed, made_by: told.seat.worker.accountId, made_at: plan.verdict!.at })
    }
  }
  await insertAll(db, 'core.task', rows)
}
