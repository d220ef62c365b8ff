import { expect, test } from 'vitest'
import { satisfactionForm } from './satisfaction-form.ts'

const today = '2026-05-20'
const answered = { askedOn: today, means: 'phone', outcome: 'answered', service: '5', result: '2' }
const refusedFields = (answers: object) => satisfactionForm.checkSubmit(answers as never, { today }).map(({ field }) => field)

test('6.2.d: whoever answers says two things apart: of the service, and of the result', () => {
  expect(refusedFields(answered)).toEqual([])
  expect(refusedFields({ ...answered, service: undefined })).toEqual(['service'])
  expect(refusedFields({ ...answered, result: undefined })).toEqual(['result'])
  expect(refusedFields({ ...answered, result: '6' })).toEqual(['result'])
  expect(refusedFields({ ...answered, askedOn: '2026-05-21' })).toEqual(['askedOn'])
})

test('6.2.d: who would not answer or was not reached has no scores', () => {
  const submitted = satisfactionForm.submit({ ...answered, outcome: 'declined' }, { today })
  expect(submitted).toMatchObject({ ok: true, answers: { outcome: 'declined' } })
  expect(submitted.ok && submitted.answers).not.toHaveProperty('service')
})
