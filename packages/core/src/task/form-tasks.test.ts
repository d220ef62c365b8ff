import { expect, test } from 'vitest'
import { compareTasks, interviewTasks, planTasks, type StandingTask } from './form-tasks.ts'

const goal = { goal: '拿到补偿说明', indicator: '收到书面说明', dueOn: '2027-01-31' }

test('7.1.3.i: each goal is measured on its day, by its indicator and method', () => {
  expect(planTasks({ goals: [{ ...goal, method: '查阅' }] })).toEqual([
    { kind: 'evaluation', source: 'plan/goal/1', text: '拿到补偿说明：收到书面说明（查阅）', dueOn: '2027-01-31' }
  ])
})

test('7.1.4.b: a stage goal with a day becomes a step of the plan; one without is no task', () => {
  const tasks = planTasks({ goals: [goal], stageGoals: [{ of: 1, goal: '约街道', dueOn: '2026-12-10' }, { of: 1, goal: '取得说明' }] })

  expect(tasks[0]).toEqual({ kind: 'plan', source: 'plan/stage/1', text: '约街道', dueOn: '2026-12-10' })
  expect(tasks).toHaveLength(2)
})

test('7.1.4.e: a corrected plan drops what is no longer wanted, adds what is new, and repeats nothing that was done', () => {
  const standing: StandingTask[] = [
    { id: 'a', source: 'plan/stage/1', text: '约街道', dueOn: '2026-12-10', isOpen: false },
    { id: 'b', source: 'plan/stage/2', text: '取得说明', dueOn: '2026-12-20', isOpen: true },
    { id: 'c', source: 'plan/goal/1', text: '拿到补偿说明：收到书面说明', dueOn: '2027-01-31', isOpen: true }
  ]
  const wanted = planTasks({ goals: [goal], stageGoals: [{ of: 1, goal: '约街道', dueOn: '2026-12-10' }, { of: 1, goal: '取得说明', dueOn: '2026-12-28' }] })

  const { add, drop } = compareTasks(wanted, standing)

  expect(add.map(({ source, dueOn }) => [source, dueOn])).toEqual([['plan/stage/2', '2026-12-28']])
  expect(drop.map(({ id }) => id)).toEqual(['b'])
})

test('B.12: each follow-up of an interview is a task with its day', () => {
  expect(interviewTasks({ followUpTasks: [{ text: '电话问候', dueOn: '2026-12-02' }] }, 3)).toEqual([
    { kind: 'follow-up', source: 'interview/3/1', text: '电话问候', dueOn: '2026-12-02' }
  ])
  expect(interviewTasks({}, 1)).toEqual([])
})
