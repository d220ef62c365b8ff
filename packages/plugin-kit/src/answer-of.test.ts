import { expect, test } from 'vitest'
import { answerOf } from './answer-of.ts'

test('a refusal is read by its code, with its sentence and details', () => {
  const sentence = { zh: '个案已结束', en: 'The case has ended' }

  expect(answerOf({ name: 'TRPCClientError', data: { code: 'CONFLICT', refusal: 'case/ended', sentence, details: [1] } })).toEqual({
    code: 'case/ended',
    sentence,
    details: [1]
  })
})

test('when no answer came at all, the person is told that the text is still there', () => {
  expect(answerOf(new TypeError('fetch failed'))).toMatchObject({ code: 'no-answer', sentence: { zh: expect.stringContaining('内容仍在页面上') } })
})

test('an answer without a sentence of ours gets a neutral one', () => {
  expect(answerOf({ data: { code: 'BAD_GATEWAY' } })).toMatchObject({ code: 'BAD_GATEWAY', sentence: { en: expect.stringContaining('try again') } })
})
