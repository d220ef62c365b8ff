import { expect, test } from 'vitest'
import { completion } from './completion.ts'
import { evaluationForm } from './evaluation-form.ts'

const today = '2026-05-20'
const indicator = { name: '个案服务', planned: 150, done: 120, evidence: '个案清单' }
const evaluation = { by: 'commissioner', from: '2026-01-01', to: '2026-03-31', indicators: [indicator], service: '5', result: '4', conclusion: '按计划推进' }
const refusedFields = (answers: object) => evaluationForm.checkSubmit(answers as never, { today }).map(({ field }) => field)

test('7.1.5.b: the commissioner says of the service and of its effect how satisfied it is; nobody else is asked', () => {
  expect(refusedFields(evaluation)).toEqual([])
  expect(refusedFields({ ...evaluation, service: undefined })).toEqual(['service'])
  expect(refusedFields({ ...evaluation, by: 'self', service: undefined, result: undefined })).toEqual([])
})

test('7.1.5.0: a third party is named, every indicator has its evidence, the period runs forward and not past today', () => {
  expect(refusedFields({ ...evaluation, by: 'third-party' })).toEqual(['byWhom'])
  expect(refusedFields({ ...evaluation, indicators: [{ ...indicator, evidence: '' }] })).toEqual(['indicators.0.evidence'])
  expect(refusedFields({ ...evaluation, to: '2025-12-31' })).toEqual(['to'])
  expect(refusedFields({ ...evaluation, to: '2026-05-21' })).toEqual(['to'])
})

test.each(['impact', 'sustainability', 'replicability'])('7.1.5.c: %s is not rated without words and evidence', (section) => {
  expect(refusedFields({ ...evaluation, [section]: '4' })).toEqual([`${section}Text`, `${section}Evidence`])
  expect(refusedFields({ ...evaluation, [section]: '4', [`${section}Text`]: '辐射三个街道', [`${section}Evidence`]: '报道剪报' })).toEqual([])
})

test('7.1.5.a: indicators count together, each at most whole; without any there is nothing to say', () => {
  expect(completion([{ planned: 100, done: 50 }, { planned: 10, done: 30 }])).toBe(75)
  expect(completion([])).toBeNull()
})
