import { expect, test } from 'vitest'
import { partnerForm } from './partner-form.ts'
import { findPartners, isPartnerOn, partnersMet, type Partner } from './partner.ts'

const lawyer: Partner = { id: 'a', type: 'lawyer', name: '何志强', organisation: '明理律师事务所', phone: '020-8123 4567', fields: '劳动争议', sinceOn: '2026-01-01', untilOn: null }
const namesake: Partner = { ...lawyer, id: 'b', organisation: '正义律师事务所' }
const deputy: Partner = { ...lawyer, id: 'c', type: 'congress-deputy', name: '陈大文', organisation: null, phone: null, fields: null }

test('4.6: a partner has a type and a name, and begins on a day', () => {
  const problems = (answers: object) => partnerForm.checkSubmit(answers, { today: '2026-11-29' }).map(({ field }) => field)

  expect(problems({ type: 'lawyer', name: '何志强', sinceOn: '2026-01-01' })).toEqual([])
  expect(problems({})).toEqual(['type', 'name', 'sinceOn'])
})

test.each([
  ['何志强', ['a', 'b']],
  ['律师 正义', ['b']],
  ['人大代表', ['c']],
  ['deputy', ['c']],
  ['81234567', ['a', 'b']],
  ['', ['a', 'b', 'c']],
  ['医生', []]
])('4.6: the directory is searched by %s', (typed, ids) => {
  expect(findPartners([lawyer, namesake, deputy], typed).map(({ id }) => id)).toEqual(ids)
})

test('4.6: a partner takes part from the first day to the last', () => {
  const partner = { sinceOn: '2026-03-01', untilOn: '2026-06-30' }

  expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((day) => isPartnerOn(partner, day))).toEqual([false, true, true, false])
})

test('4.6: who came to a meeting is known by name and type; of namesakes by the organisation, or not at all', () => {
  const met = (...attended: Parameters<typeof partnersMet>[0]) => partnersMet(attended, [lawyer, namesake, deputy])

  expect(met({ who: '陈大文', partner: 'congress-deputy' })).toEqual(['c'])
  expect(met({ who: '陈大文', partner: 'lawyer' }, { who: '陈大文' })).toEqual([])
  expect(met({ who: '何志强', role: '正义律师事务所', partner: 'lawyer' })).toEqual(['b'])
  expect(met({ who: '何志强', partner: 'lawyer' })).toEqual([])
  expect(met({ who: '陈大文', partner: 'congress-deputy' }, { who: '陈大文', partner: 'congress-deputy' })).toEqual(['c'])
})
