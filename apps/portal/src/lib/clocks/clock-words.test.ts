import { expect, test } from 'vitest'
import { toneOf, wordsOf } from './clock-words.ts'

test.each([
  [{ state: 'running', daysLeft: 31 }, '还有 31 天', '31 days left', 'accent'],
  [{ state: 'running', daysLeft: 1 }, '还有 1 天', '1 day left', 'warning'],
  [{ state: 'running', daysLeft: 0 }, '今天到期', 'Due today', 'warning'],
  [{ state: 'running', daysLeft: 4, unit: 'working-day', kind: 'right' }, '还有 4 个工作日', '4 working days left', 'accent'],
  [{ state: 'overdue', daysLeft: -12 }, '已逾期 12 天', '12 days overdue', 'danger'],
  [{ state: 'overdue', daysLeft: -12, kind: 'right' }, '期限已过，未提出', 'Term has passed', 'neutral'],
  [{ state: 'met', daysLeft: null }, '按期完成', 'Done in time', 'good'],
  [{ state: 'late', daysLeft: null }, '逾期完成', 'Done late', 'warning']
] as const)('4.1: a clock says in words how it stands: %o', (standing, zh, en, tone) => {
  const clock = { kind: 'duty' as const, unit: 'day' as const, ...standing }

  expect(wordsOf(clock)).toEqual({ zh, en })
  expect(toneOf(clock)).toBe(tone)
})
