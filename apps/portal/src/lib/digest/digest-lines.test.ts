import { expect, test } from 'vitest'
import { digestSaid } from './digest-lines.ts'

test('the digest in one breath is a sentence: it begins with a capital, and goes on without', () => {
  const { zh, en } = digestSaid([{ counts: { 'tasks-overdue': 2, 'tasks-today': 4 }, figures: [], places: [] }])
  expect(zh).toBe('逾期任务 2，今天到期的任务 4')
  expect(en).toBe('Overdue tasks: 2, tasks due today: 4')
})
