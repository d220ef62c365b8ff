import { decideTask } from '@xinshe/core/task/decide-task.ts'
import { taskState, type TaskState } from '@xinshe/core/task/task.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, type Said } from '@xinshe/words'
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
      const { text } = await settleTask(ctx, task, input.to)
      await ctx.timeline({ caseId: task.caseId, kind: `core/task-${input.to}`, title: lineTitles[input.to], text })
    }
    ctx.note({ tasks: tasks.length, to: input.to })
    return { tasks: tasks.map(({ id, caseId, version }) => ({ taskId: id, caseId, version: version + 1 })) }
  })

const lineTitles: Readonly<Record<TaskState, Said>> = {
  open: say('任务恢复为未完成', 'Task open again'),
  done: say('任务完成', 'Task done'),
  dropped: say('任务取消', 'Task dropped')
}
