import { isDay, isTime, say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { caseId, postId } from '../ids.ts'
import { line, paragraphs } from '../typed-text.ts'

/** What is planned for an hour before it happens, and stands in the calendar at that hour. */
export const plannedKinds = ['visit', 'interview'] as const
export type PlannedKind = (typeof plannedKinds)[number]

/** Where a task comes from: an interview (B.12), a step of the plan (7.1.4.b), a measurement of a goal (7.1.3.i), a meeting (7.1.4.h), a person. */
export const taskKinds = ['follow-up', 'plan', 'evaluation', 'resolution', ...plannedKinds, 'other'] as const
export const taskKind = z.enum(taskKinds)
export type TaskKind = (typeof taskKinds)[number]
export const taskKindTitles: Readonly<Record<TaskKind, Said>> = {
  'follow-up': say('跟进', 'Follow-up'),
  plan: say('计划任务', 'Step of the plan'),
  evaluation: say('成效评估', 'Evaluation'),
  resolution: say('会议决议', 'Resolution'),
  visit: say('计划走访', 'Planned visit'),
  interview: say('计划会谈', 'Planned interview'),
  other: say('待办', 'To do')
}

export const taskStates = ['open', 'done', 'dropped'] as const
export const taskState = z.enum(taskStates)
export type TaskState = (typeof taskStates)[number]
export const taskStateTitles: Readonly<Record<TaskState, Said>> = {
  open: say('未完成', 'Open'),
  done: say('已完成', 'Done'),
  dropped: say('已取消', 'Dropped')
}

export const dueDay = z.string().refine(isDay)
/** `HH:MM`, in Guangzhou; most tasks are due within a day. */
export const dueTime = z.string().refine(isTime)

/** One thing to be done about a case by a day, with somebody who answers for it (7.1.4.b–c). What it says is sealed. */
export const newTask = z.strictObject({
  caseId,
  kind: taskKind.default('other'),
  text: paragraphs(2_000).pipe(z.string().min(1)),
  dueOn: dueDay,
  dueAt: dueTime.optional(),
  /** Where, in words; sealed with the text. */
  place: line(120).optional(),
  /** The post that does it; without one, the responsible worker's. */
  ownerId: postId.optional()
})
export type NewTask = z.infer<typeof newTask>
