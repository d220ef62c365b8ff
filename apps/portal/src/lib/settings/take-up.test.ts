import { expect, test } from 'vitest'
import { takeUp } from './take-up.ts'

const start = { levels: [{ level: 'red', minutes: 30, tells: ['lead', 'town'] }, { level: 'blue', minutes: 2880, tells: ['worker'] }], organHours: 72 }

test('what only the other changed is taken up, what was changed here stays', () => {
  const theirs = { organHours: 72, levels: [{ minutes: 10, tells: ['lead', 'town', 'city'], level: 'red' }, { level: 'blue', minutes: 2880, tells: ['worker'] }] }
  const mine = { ...start, organHours: 48 }

  expect(takeUp(start, { mine, theirs })).toEqual({ ...theirs, organHours: 48 })
})

test('what both changed stays as it is written here', () => {
  const [red, blue] = start.levels
  const mine = { ...start, levels: [{ ...red!, tells: ['lead'] }, blue!] }
  const theirs = { ...start, levels: [{ ...red!, minutes: 10, tells: ['lead', 'city'] }, blue!] }

  expect(takeUp(start, { mine, theirs }).levels[0]).toEqual({ level: 'red', minutes: 10, tells: ['lead'] })
})
