import { expect, test } from 'vitest'
import { supportForm } from './support-form.ts'

const answers = {
  heldOn: '2026-03-04', heldAt: '10:20', way: 'on-site', done: '陪同等候，听其诉说。',
  helplessnessBefore: 9, helplessnessAfter: 6, hopeBefore: 2, hopeAfter: 4, esteemBefore: 3, esteemAfter: 3
}
const problemsOf = (change: object) => supportForm.checkSubmit({ ...answers, ...change }, { today: '2026-03-04' }).map(({ field }) => field)

test('5.8.b: a session has the three scales before and after', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ hopeAfter: null, esteemBefore: 11 })).toEqual(['hopeAfter', 'esteemBefore'])
})

test('5.8.c: the four named traits are selectable, each with its evidence', () => {
  const named = ['fear-of-reprisal', 'trusting-to-luck', 'following-others', 'resentment'].map((trait) => ({ trait, evidence: '所见' }))

  expect(problemsOf({ traits: named })).toEqual([])
  expect(problemsOf({ traits: [{ trait: 'resentment', evidence: '' }] })).toEqual(['traits.0.evidence'])
})

test('6.3.3.e: a worksheet that is begun has its A, B and C', () => {
  expect(problemsOf({ activating: '房屋被拆' })).toEqual(['belief', 'consequence'])
  expect(problemsOf({ activating: '房屋被拆', belief: '我什么都没有了', consequence: '整夜不睡' })).toEqual([])
  expect(problemsOf({ effect: '还有住处可以商量' })).toEqual(['activating', 'belief', 'consequence'])
})

test('8.4.e: what was said in confidence is sealed, the scales are not', () => {
  expect(Object.keys(supportForm.sealed)).toEqual(['done', 'resources', 'traits', 'activating', 'belief', 'consequence', 'dispute', 'effect'])
})
