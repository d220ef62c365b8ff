import { expect, test } from 'vitest'
import { checkEvent } from './check-event.ts'
import type { AnyKind, MatterEvent } from './matter-event.ts'

const today = '2026-11-29'
const extension = { days: 30, approvedBy: '局长', noticeOn: '2026-10-21', reason: '案情复杂' }

function at(kind: AnyKind, happenedOn: string, more: Partial<MatterEvent> = {}): MatterEvent {
  return { id: kind, kind, happenedOn, organ: '区住建局', documentNumber: '穗信〔2026〕1号', ...more }
}

const registered = at('registered', '2026-09-01')
const accepted = [registered, at('accepted', '2026-09-07')]
const extended = [...accepted, at('extended', '2026-10-20', { detail: extension })]
const reExamined = [...accepted, at('replied', '2026-10-20'), at('review-asked', '2026-10-21'), at('review-answered', '2026-10-25'), at('re-exam-asked', '2026-10-26')]
const heard = [...reExamined, at('hearing-begun', '2026-11-02'), at('hearing-ended', '2026-11-04')]

const wrongIn = (events: readonly MatterEvent[], event: MatterEvent) => checkEvent({ events, event: { ...event, id: 'new' }, today }).map(({ field }) => field)

test.each<[string, readonly MatterEvent[], MatterEvent, string[]]>([
  ['an acceptance after the registration', [registered], at('accepted', '2026-09-07'), []],
  ['an acceptance on the day of the registration', [registered], at('accepted', '2026-09-01'), []],
  ['an acceptance before the registration', [registered], at('accepted', '2026-08-31'), ['happenedOn']],
  ['a day that does not exist', [registered], at('accepted', '2026-09-31'), ['happenedOn']],
  ['no day at all', [registered], at('accepted', ''), ['happenedOn']],
  ['an empty dialog', accepted, at('extended', '', { documentNumber: '' }), ['happenedOn', 'documentNumber', 'days', 'approvedBy', 'reason', 'noticeOn']],
  ['tomorrow', [registered], at('accepted', '2026-11-30'), ['happenedOn']],
  ['a second acceptance', accepted, at('accepted', '2026-09-08'), ['kind']],
  ['a refusal beside an acceptance', accepted, at('declined', '2026-09-08'), ['kind']],
  ['an acceptance without its number and organ', [registered], at('accepted', '2026-09-07', { organ: '', documentNumber: '' }), ['organ', 'documentNumber']],
  ['a receipt before anything was forwarded', [registered], at('received', '2026-09-07'), ['kind']],
  ['an extension without an acceptance', [registered], at('extended', '2026-09-07', { detail: extension }), ['kind']],
  ['an extension in time', accepted, at('extended', '2026-10-20', { detail: extension }), []],
  ['an extension on the last day', accepted, at('extended', '2026-11-06', { detail: { ...extension, noticeOn: '2026-11-06' } }), []],
  ['an extension after the 60 days', accepted, at('extended', '2026-11-07', { detail: { ...extension, noticeOn: '2026-11-07' } }), ['happenedOn']],
  ['an extension of 31 days', accepted, at('extended', '2026-10-20', { detail: { ...extension, days: 31 } }), ['days']],
  ['an extension of half a day', accepted, at('extended', '2026-10-20', { detail: { ...extension, days: 0.5 } }), ['days']],
  ['an extension nobody approved or explained', accepted, at('extended', '2026-10-20', { detail: { days: 30 } }), ['approvedBy', 'reason', 'noticeOn']],
  ['an extension told before it was approved', accepted, at('extended', '2026-10-20', { detail: { ...extension, noticeOn: '2026-10-19' } }), ['noticeOn']],
  ['a reply before the acceptance', accepted, at('replied', '2026-09-06'), ['happenedOn']],
  ['a reply before the extension', extended, at('replied', '2026-10-19'), ['happenedOn']],
  ['a reply received before it was written', accepted, at('replied', '2026-10-20', { detail: { deliveredOn: '2026-10-19' } }), ['deliveredOn']],
  ['an acceptance after what was already answered', [registered, at('replied', '2026-09-05')], at('accepted', '2026-09-06'), ['happenedOn']],
  ['a review without a reply', accepted, at('review-asked', '2026-10-20'), ['kind']],
  ['a hearing', reExamined, at('hearing-begun', '2026-11-02'), []],
  ['the end of a hearing that never began', reExamined, at('hearing-ended', '2026-11-02'), ['kind']],
  ['an opinion while the hearing lasts', [...reExamined, at('hearing-begun', '2026-11-02')], at('re-exam-answered', '2026-11-03'), ['kind']],
  ['a hearing after the opinion', [...reExamined, at('re-exam-answered', '2026-11-03')], at('hearing-begun', '2026-11-04'), ['happenedOn']],
  ['a hearing that ends on its day', [...reExamined, at('hearing-begun', '2026-11-05')], at('hearing-ended', '2026-11-05'), []],
  ['a hearing that ends before it began', [...reExamined, at('hearing-begun', '2026-11-05')], at('hearing-ended', '2026-11-04'), ['happenedOn']],
  ['a second hearing on the day the first ended', heard, at('hearing-begun', '2026-11-04', { id: 'second' }), []],
  ['a second hearing within the first', heard, at('hearing-begun', '2026-11-03', { id: 'second' }), ['happenedOn']],
  ['a second hearing that ends within the first', [...heard, at('hearing-begun', '2026-11-10', { id: 'second' })], at('hearing-ended', '2026-11-03', { id: 'its-end' }), ['happenedOn']]
])('4.1: %s', (_, events, event, fields) => {
  expect(wrongIn(events, event)).toEqual(fields)
})

test('4.1: a correction is judged in place of the event it names', () => {
  expect(wrongIn(accepted, at('accepted', '2026-09-08', { replaces: 'accepted' }))).toEqual([])
  expect(wrongIn(extended, at('accepted', '2026-10-21', { replaces: 'accepted' }))).toEqual(['happenedOn'])
  // 60 days after the corrected acceptance the extension had not been approved yet
  expect(wrongIn([...accepted.slice(0, 1), at('accepted', '2026-09-05'), at('extended', '2026-11-04', { detail: { ...extension, noticeOn: '2026-11-05' } })], at('accepted', '2026-09-02', { replaces: 'accepted' }))).toEqual(['happenedOn'])
})

test('4.1: what others rest on is not struck out before them', () => {
  const strike = (events: readonly MatterEvent[], replaces: string) => wrongIn(events, at('withdrawn', today, { replaces }))

  expect(strike(extended, 'accepted')).toEqual(['kind'])
  expect(strike(extended, 'extended')).toEqual([])
  expect(strike(accepted, 'accepted')).toEqual([])
})
