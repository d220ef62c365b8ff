import { expect, test } from 'vitest'
import { whereToBegin } from './where-to-begin.ts'

test('B.08: one thing to correct takes the cursor to its field', () => {
  expect(whereToBegin([{ id: 'hours' }])).toBe('hours')
  expect(whereToBegin([{ id: 'hours', level: 'refusal' }, { id: 'place', level: 'warning' }])).toBe('hours')
})

test('several things, warnings alone, and what belongs to no field are read in the summary first', () => {
  expect(whereToBegin([{ id: 'hours' }, { id: 'place' }])).toBeUndefined()
  expect(whereToBegin([{ id: 'hours', level: 'warning' }])).toBeUndefined()
  expect(whereToBegin([{}])).toBeUndefined()
  expect(whereToBegin([])).toBeUndefined()
})
