import { newTask } from '@xinshe/core/task/task.ts'
import { procedure } from '../../rpc.ts'
import { giveTask } from './give-task.ts'
import { insertTask } from './insert-task.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'

/** 7.1.4.b: something to be done about a case, by a day and by somebody. @throws Refusal task/owner-outside, case/read-only */
export const add = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(newTask)
  .mutation(async ({ ctx, input: { caseId, ownerId, ...task } }) => {
    mustBeOpen(await lockCase(ctx, caseId))
    const keys = await ctx.caseRow(caseId)
    if (ownerId) await giveTask(ctx, keys, ownerId, task.dueOn)
    const taskId = await insertTask(ctx, caseId, { ...task, ownerId })
    ctx.note({ taskId, dueOn: task.dueOn })
    return { taskId }
  })
