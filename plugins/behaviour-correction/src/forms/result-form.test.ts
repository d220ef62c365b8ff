import { expect, test } from 'vitest'
import { resultForm } from './result-form.ts'

const escalated = { outcome: 'ineffective', organKind: 'police', organ: '荔城派出所', contact: '值班民警，电话已登记', contactedOn: '2026-03-04', contactedAt: '10:20', answer: '已派员到场' }
const problemsOf = (answers: object) => resultForm.checkSubmit(answers, { today: '2026-03-04' }).map(({ field }) => field)

test('5.9.d: 无效 takes organ, contact, time and result, or a reason', () => {
  expect(problemsOf({ outcome: 'ineffective' })).toEqual(['organKind'])
  expect(problemsOf(escalated)).toEqual([])
  expect(problemsOf({ ...escalated, contact: null, contactedAt: null })).toEqual(['contact', 'contactedAt'])
  expect(problemsOf({ outcome: 'ineffective', reason: '当事人已自行离开，无需联系' })).toEqual([])
})

test('5.9.d: a result that had effect keeps no escalation', () => {
  const submitted = resultForm.submit({ ...escalated, outcome: 'effective' }, { today: '2026-03-04' })

  expect(submitted).toMatchObject({ ok: true, answers: { outcome: 'effective' } })
  expect(submitted.ok && Object.keys(submitted.answers)).toEqual(['outcome'])
})
