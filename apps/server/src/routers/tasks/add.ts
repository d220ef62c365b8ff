import { decidePlanned } from '@xinshe/core/task/decide-planned.ts'
import { newTask } from '@xinshe/core/task/task.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { procedure } from '../../rpc.ts'
import { giveTask } from './give-task.ts'
import { insertTask } from './insert-task.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'

/**
 * 7.1.4.b: something to be done about a case, by a day and by somebody; a visit or an interview at its hour.
 * @throws Refusal task/owner-outside, task/hour-missing, task/hour-past, time/too-far, case/read-only
 */
export const add = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(newTask)
  .mutation(async ({ ctx, input: { caseId, ownerId, ...task } }) => {
    const decision = decidePlanned(task, ctx.now())
    if (!decision.ok) throw new Refusal(decision.code)
    mustBeOpen(await lockCase(ctx, caseId))
    const keys = await ctx.caseRow(caseId)
    if (ownerId) await giveTask(ctx, keys, ownerId, task.dueOn)
    const taskId = await insertTask(ctx, caseId, { ...task, ownerId })
    ctx.note({ taskId, dueOn: task.dueOn })
    return { taskId }
  })
