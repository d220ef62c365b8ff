import { decidePlanned } from '@xinshe/core/task/decide-planned.ts'
import { newTask } from '@xinshe/core/task/task.ts'
import { mustBeTheSame, openTask, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { giveTask } from './give-task.ts'
import { insertTask } from './insert-task.ts'

/**
 * 7.1.4.b: something to be done about a case, by a day and by somebody; a visit or an interview at its hour. Sent twice it is
 * one task.
 * @throws Refusal record/recorded-otherwise, task/owner-outside, task/day-past, task/hour-missing, task/hour-past, time/too-far, case/read-only
 */
export const add = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), ...newTask.shape }))
  .mutation(async ({ ctx, input: { requestId: taskId, caseId, ownerId, ...task } }) => {
    mustBeOpen(await lockCase(ctx, caseId))
    const keys = await ctx.caseRow(caseId)
    const recorded = await taskUnder(ctx, caseId, taskId)
    if (recorded) {
      mustBeTheSame(recorded, { ...task, dueAt: task.dueAt, place: task.place, ownerId: ownerId ?? keys.worker_id })
      return { taskId }
    }
    const decision = decidePlanned(task, ctx.now())
    if (!decision.ok) throw new Refusal(decision.code)
    if (ownerId) await giveTask(ctx, keys, ownerId, task.dueOn)
    await refuseByDatabase(insertTask(ctx, caseId, { ...task, id: taskId, ownerId }), { '23505': () => new Refusal('record/recorded-otherwise') })
    await ctx.timeline({ caseId, kind: 'core/task-added', title: say('新增任务', 'Task added'), text: task.text })
    ctx.note({ taskId, dueOn: task.dueOn })
    return { taskId }
  })

/** As it stands now. */
async function taskUnder({ db, tenant, sealing }: Pick<DeskContext, 'db' | 'tenant' | 'sealing'>, caseId: string, id: string) {
  const row = await db
    .selectFrom('core.task')
    .select(['kind', 'due_on as dueOn', 'due_at as dueAt', 'owner_id as ownerId', 'version', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, dueAt: row.dueAt?.slice(0, 5), place: undefined, ...(await openTask(sealing, { id, caseId, version: row.version, sealed: row.sealed })) }
}
