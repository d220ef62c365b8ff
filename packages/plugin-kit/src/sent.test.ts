import { expect, test } from 'vitest'
import { sent } from './sent.ts'

const sentence = { zh: '不行', en: 'No' }
const refused = (refusal: string, details: unknown) => sent(Promise.reject({ data: { refusal, sentence, details } }))

test('what was taken has nothing to say', async () => {
  expect(await sent(Promise.resolve({ id: '1' }))).toBeNull()
})

test('an incomplete form comes back with its problems, a stale one with the other text and its version', async () => {
  const problem = { field: 'goal', message: sentence, level: 'refusal' }

  expect(await refused('record/incomplete', { problems: [problem] })).toEqual({ sentence, problems: [problem], stale: null })
  expect(await refused('record/stale', { yours: {}, theirs: { goal: '睡得着' }, version: 2 })).toEqual({ sentence, problems: [], stale: { theirs: { goal: '睡得着' }, version: 2 } })
})

test('any other refusal, and no answer at all, is a sentence', async () => {
  expect(await refused('case/ended', null)).toEqual({ sentence, problems: [], stale: null })
  expect(await sent(Promise.reject(new Error('offline')))).toMatchObject({ problems: [], stale: null })
})
