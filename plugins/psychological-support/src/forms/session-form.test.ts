import { expect, test } from 'vitest'
import { sessionForm } from './session-form.ts'

const answers = { heldOn: '2026-03-04', heldAt: '10:20', way: 'on-site', techniques: ['listening', 'empathy', 'guidance'], course: '谈到夜里醒来。' }
const problemsOf = (change: object) => sessionForm.checkSubmit({ ...answers, ...change }, { today: '2026-03-04' }).map(({ field }) => field)

test('6.3.2.b: a session is tagged with its techniques', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ techniques: [] })).toEqual(['techniques'])
  expect(problemsOf({ techniques: ['other'] })).toEqual(['otherTechnique'])
  expect(problemsOf({ techniques: ['other'], otherTechnique: '音乐' })).toEqual([])
})

test('6.3.2.b: solution-focused work leaves a goal, an exception or a scale; a scale has its question and its score, 0 to 10', () => {
  const solution = { techniques: ['solution-focused'] }
  expect(problemsOf(solution)).toEqual(['goal'])
  expect(problemsOf({ ...solution, exceptions: '女儿来的时候睡得着' })).toEqual([])
  expect(problemsOf({ ...solution, scaleQuestion: '睡得怎么样' })).toEqual(['scaleScore'])
  expect(problemsOf({ scaleScore: 4 })).toEqual(['scaleQuestion'])
  expect(problemsOf({ scaleQuestion: '睡得怎么样', scaleScore: 11 })).toEqual(['scaleScore'])
  expect(problemsOf({ scaleQuestion: '睡得怎么样', scaleScore: 0 })).toEqual([])
})

test('a next session is not before this one', () => {
  expect(problemsOf({ nextOn: '2026-03-03' })).toEqual(['nextOn'])
})

test('8.4.e: what was said in confidence is sealed; a technique in one’s own words too, chosen ones and scores are not', () => {
  expect(Object.keys(sessionForm.sealed)).toEqual(['otherTechnique', 'course', 'goal', 'exceptions', 'scaleQuestion', 'oneUp', 'nextStep'])
})
