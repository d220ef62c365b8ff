import { decideTask } from '@xinshe/core/task/decide-task.ts'
import { taskState } from '@xinshe/core/task/task.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { settleTask } from './write-task.ts'
import { lockedTasks, taskVersion } from './locked-tasks.ts'

/**
 * Ends tasks, or takes that back: one or a hundred, all or none. The answer is what to send to undo it.
 * @throws Refusal task/already-so, task/not-open, record/stale
 */
export const settle = procedure({ permission: 'case.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ tasks: z.array(taskVersion).min(1).max(100), to: taskState }))
  .mutation(async ({ ctx, input }) => {
    const tasks = await lockedTasks(ctx, input.tasks)
    for (const task of tasks) {
      const decision = decideTask(task.state, input.to)
      if (!decision.ok) throw new Refusal(decision.code)
      await settleTask(ctx, task, input.to)
    }
    ctx.note({ tasks: tasks.length, to: input.to })
    return { tasks: tasks.map(({ id, caseId, version }) => ({ taskId: id, caseId, version: version + 1 })) }
  })
