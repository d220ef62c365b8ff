import { postId } from '@xinshe/core/ids.ts'
import { decideMoved, isMoved } from '@xinshe/core/task/decide-moved.ts'
import { decideTask } from '@xinshe/core/task/decide-task.ts'
import { dueDay, dueTime, newTask } from '@xinshe/core/task/task.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { giveTask } from './give-task.ts'
import { changeTask } from './write-task.ts'
import { lockedTasks, taskVersion } from './locked-tasks.ts'

const changes = z.strictObject({ dueOn: dueDay.optional(), dueAt: dueTime.nullish(), ownerId: postId.optional(), text: newTask.shape.text.optional(), place: line(120).nullish() })

const movedFrom = z.object({ from: z.object({ dueOn: dueDay, dueAt: z.string().optional() }) })

/**
 * Moves, hands on or rewords open tasks, or says another place: one or a hundred, each with its own change, all or none.
 * The answer says how each stood before, so that it can be undone.
 * @throws Refusal task/not-open, task/day-past, task/hour-missing, task/hour-past, task/owner-outside, time/too-far, record/stale
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
      await mustBeMovable(ctx, task, changes)
      if (changes.ownerId) await giveTask(ctx, await ctx.caseRow(task.caseId), changes.ownerId, changes.dueOn ?? task.dueOn)
      const said = await changeTask(ctx, task, changes, task)
      await ctx.timeline({ caseId: task.caseId, kind: 'core/task-changed', title: say('任务调整', 'Task changed'), text: changes.text ?? said.text })
      const before = { ...(changes.text !== undefined && { text: said.text }), ...(changes.place !== undefined && { place: said.place ?? null }) }
      undo.push({ taskId: task.id, caseId: task.caseId, version: task.version + 1, changes: { dueOn: task.dueOn, dueAt: task.dueAt?.slice(0, 5) ?? null, ownerId: task.ownerId, ...before } })
    }
    ctx.note({ tasks: tasks.length })
    return { undo }
  })

type Task = Awaited<ReturnType<typeof lockedTasks>>[number]

/** @throws Refusal task/day-past, task/hour-missing, task/hour-past, time/… */
async function mustBeMovable(ctx: DeskContext, task: Task, { dueOn = task.dueOn, dueAt = task.dueAt }: z.output<typeof changes>): Promise<void> {
  const to = { dueOn, dueAt }
  // Of a hundred that are handed on or reworded, none asks for where it stood.
  const back = isMoved(task, to) ? await stoodBefore(ctx, task) : null
  const decision = decideMoved(task.kind, { from: task, to, back }, ctx.now())
  if (!decision.ok) throw new Refusal(decision.code)
}

/** Where the task stood before its last act, when that act moved it: an undo asks for nothing else. */
async function stoodBefore({ db, tenant }: DeskContext, { id }: Task) {
  const last = await db
    .selectFrom('core.task_act')
    .select(['act', 'detail'])
    .where('tenant_id', '=', tenant.id)
    .where('task_id', '=', id)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.act === 'changed' ? movedFrom.parse(last.detail).from : null
}
