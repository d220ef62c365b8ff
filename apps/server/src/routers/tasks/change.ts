import { postId } from '@xinshe/core/ids.ts'
import { decideDueDay } from '@xinshe/core/task/decide-due-day.ts'
import { isPlanned } from '@xinshe/core/task/decide-planned.ts'
import { decideTask } from '@xinshe/core/task/decide-task.ts'
import { dueDay, dueTime, newTask } from '@xinshe/core/task/task.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { today, type Day } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { giveTask } from './give-task.ts'
import { changeTask } from './write-task.ts'
import { lockedTasks, taskVersion } from './locked-tasks.ts'

const changes = z.strictObject({ dueOn: dueDay.optional(), dueAt: dueTime.nullish(), ownerId: postId.optional(), text: newTask.shape.text.optional() })

/**
 * Moves, hands on or rewords open tasks: one or a hundred, each with its own change, all or none. The answer says how
 * each stood before, so that it can be undone.
 * @throws Refusal task/not-open, task/hour-missing, task/owner-outside, time/too-far, record/stale
 */
export const change = procedure({ permission: 'case.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ tasks: z.array(z.strictObject({ ...taskVersion.shape, changes })).min(1).max(100) }))
  .mutation(async ({ ctx, input }) => {
    const tasks = await lockedTasks(ctx, input.tasks.map(({ changes: _, ...task }) => task))
    const undo = []
    for (const task of tasks) {
      const { changes } = input.tasks.find(({ taskId }) => taskId === task.id)!
      const decision = decideTask(task.state, null)
      if (!decision.ok) throw new Refusal(decision.code)
      if (changes.dueOn) mustBeDue(changes.dueOn, today(ctx.now()))
      if (changes.dueAt === null && isPlanned(task.kind)) throw new Refusal('task/hour-missing')
      if (changes.ownerId) await giveTask(ctx, await ctx.caseRow(task.caseId), changes.ownerId, changes.dueOn ?? task.dueOn)
      await changeTask(ctx, task, changes, task)
      undo.push({ taskId: task.id, caseId: task.caseId, version: task.version + 1, changes: { dueOn: task.dueOn, dueAt: task.dueAt, ownerId: task.ownerId } })
    }
    ctx.note({ tasks: tasks.length })
    return { undo }
  })

function mustBeDue(dueOn: Day, today: Day): void {
  const decision = decideDueDay(dueOn, today)
  if (!decision.ok) throw new Refusal(decision.code)
}
