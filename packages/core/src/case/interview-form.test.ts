import { expect, test } from 'vitest'
import { nothingSeen } from '../risk/risk-screen.ts'
import { interviewForm, type InterviewDraft } from './interview-form.ts'

const context = { today: '2026-11-23', petitionerName: '王大文' }
const whole: InterviewDraft = {
  subject: '王大文',
  subjectContact: '13800138000',
  relation: '本人',
  heldOn: '2026-11-23',
  purpose: '了解补偿进展',
  mode: 'face',
  ...nothingSeen,
  record: '案主说明了近况',
  evaluation: '情绪平稳'
}
const found = (change: InterviewDraft) =>
  interviewForm.checkSubmit({ ...whole, ...change }, context).map(({ field, clause, level }) => [field, clause, level])

test('an interview with the required answers is submitted and takes its number', () => {
  const submitted = interviewForm.submit(whole, context, { ordinal: 3 })

  expect(submitted).toEqual({ ok: true, answers: { ...whole, ordinal: 3 }, warnings: [] })
})

test('B.03: 本人 is the petitioner and nobody else', () => {
  expect(found({ subject: '李某' })).toEqual([['relation', 'B.03', 'warning']])
  expect(found({ subject: '李某', relation: '配偶' })).toEqual([])
  expect(found({ relation: '配偶' })).toEqual([['relation', 'B.03', 'warning']])
})

test('B.04: another place is named', () => {
  expect(found({ place: 'other' })).toEqual([['placeOther', 'B.04', 'refusal']])
  expect(found({ place: 'home' })).toEqual([])
})

test('B.05: an interview in the future is refused', () => {
  expect(found({ heldOn: '2026-11-24' })).toEqual([['heldOn', 'B.05', 'refusal']])
})

test.each([
  ['the first contact (A.01)', { firstContactOn: '2026-03-02', openedOn: '2026-03-10' }, '2026-03-01', '2026-03-02'],
  ['a year before the opening, where A.01 is not known', { openedOn: '2026-03-10' }, '2025-03-09', '2025-03-10']
])('B.05: an interview before %s is doubted, never refused', (_, known, before, from) => {
  const foundOn = (heldOn: string) =>
    interviewForm
      .checkSubmit({ ...whole, heldOn }, { ...context, ...known })
      .map(({ field, clause, level }) => [field, clause, level])

  expect(foundOn(before)).toEqual([['heldOn', 'B.05', 'warning']])
  expect(foundOn(from)).toEqual([])
})

test('B.06: an interview cannot end before it began', () => {
  expect(found({ startsAt: '11:00', endsAt: '10:59' })).toEqual([['endsAt', 'B.06', 'refusal']])
  expect(found({ startsAt: '11:00', endsAt: '11:40' })).toEqual([])
})

test('B.06: one time without the other is asked for', () => {
  expect(found({ startsAt: '11:00' })).toEqual([['endsAt', 'B.06', 'refusal']])
  expect(found({ endsAt: '11:00' })).toEqual([['startsAt', 'B.06', 'refusal']])
  expect(found({ startsAt: '11:00', endsAt: '26:00' })).toEqual([['endsAt', 'B.06', 'refusal']])
})

test('B.07: a draft holds no number', () => {
  expect(interviewForm.draftSchema.safeParse({ ordinal: 1 }).success).toBe(false)
})

test.each([
  ['B.08', 'purpose'],
  ['B.10', 'record'],
  ['B.11', 'evaluation']
] as const)('%s: an empty %s is refused', (clause, field) => {
  expect(found({ [field]: '  ' })).toEqual([[field, clause, 'refusal']])
})

test('B.09: one form of work is ticked, and the last explained', () => {
  expect(found({ mode: null })).toEqual([['mode', 'B.09', 'refusal']])
  expect(found({ mode: 'other' })).toEqual([['modeOther', 'B.09', 'refusal']])
  expect(found({ mode: 'other', modeOther: '视频' })).toEqual([])
})
