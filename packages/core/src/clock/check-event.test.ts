import { addDays } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkEvent } from './check-event.ts'
import { hearingsOf } from './hearings.ts'
import { standingEvents, type AnyKind, type MatterEvent } from './matter-event.ts'
import { reviewClocks } from './review-clocks.ts'
import type { Route } from './route.ts'
import { workingCalendar } from './working-calendar.ts'

const today = '2026-11-29'
const extension = { days: 30, approvedBy: '局长', noticeOn: '2026-10-21', reason: '案情复杂' }

function at(kind: AnyKind, happenedOn: string, more: Partial<MatterEvent> = {}): MatterEvent {
  return { id: kind, kind, happenedOn, organ: '区住建局', documentNumber: '穗信〔2026〕1号', ...more }
}

const registered = at('registered', '2026-09-01')
const accepted = [registered, at('accepted', '2026-09-07')]
const extended = [...accepted, at('extended', '2026-10-20', { detail: extension })]
const reExamined = [...accepted, at('replied', '2026-10-20'), at('review-asked', '2026-10-21'), at('review-answered', '2026-10-25'), at('re-exam-asked', '2026-10-26')]
const delivered = [...accepted, at('replied', '2026-10-20', { detail: { deliveredOn: '2026-10-28' } })]
const heard = [...reExamined, at('hearing-begun', '2026-11-02'), at('hearing-ended', '2026-11-04')]

const wrongIn = (events: readonly MatterEvent[], event: MatterEvent) => checkEvent({ events, event: { ...event, id: 'new' }, today, route: '6', judicial: false }).map(({ field }) => field)

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
  ['an opinion beside a refusal', [registered, at('declined', '2026-09-07')], at('replied', '2026-10-08'), ['kind']],
  ['a refusal beside an opinion', [registered, at('replied', '2026-10-08')], at('declined', '2026-09-07'), ['kind']],
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
  ['a review asked for before the opinion was received', delivered, at('review-asked', '2026-10-25'), ['happenedOn']],
  ['a review asked for on the day the opinion was received', delivered, at('review-asked', '2026-10-28'), []],
  ['a re-examination asked for before the answer was received', [...delivered, at('review-asked', '2026-10-28'), at('review-answered', '2026-11-02', { detail: { deliveredOn: '2026-11-05' } })], at('re-exam-asked', '2026-11-04'), ['happenedOn']],
  ['an acceptance of what is no longer accepted', [registered, at('no-longer-accepted', '2026-09-05')], at('accepted', '2026-09-07'), ['kind']],
  ['no longer accepting what is being handled', accepted, at('no-longer-accepted', '2026-09-10'), ['kind']],
  ['no longer accepting what was re-examined', [...reExamined, at('re-exam-answered', '2026-11-03')], at('no-longer-accepted', '2026-11-10'), []],
  ['no longer accepting before the opinion', reExamined, at('no-longer-accepted', '2026-10-10'), ['happenedOn']],
  ['the acceptance moved under what is no longer accepted', [...reExamined, at('no-longer-accepted', '2026-11-10')], at('accepted', '2026-09-08', { replaces: 'accepted' }), []],
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

test.each<[Route | null, boolean, string[]]>([
  ['6', false, []],
  [null, false, []],
  ['4', false, ['kind']],
  ['6', true, ['kind']],
  [null, true, ['kind']]
])('D1.34: only the 60 days of route ⑥ are extended: route %s, litigation %s', (route, judicial, fields) => {
  const problems = checkEvent({ events: accepted, event: at('extended', '2026-10-20', { id: 'new', detail: extension }), today, route, judicial })

  expect(problems.map(({ field }) => field)).toEqual(fields)
  for (const { message } of problems) expect(message.zh).toContain('第三十四条')
  // a route decided after the extension leaves what rests on it free to be corrected
  expect(checkEvent({ events: extended, event: at('accepted', '2026-09-08', { id: 'new', replaces: 'accepted' }), today, route, judicial })).toEqual([])
})

test('D1.35: an opinion is not found to have been received after the review was asked for', () => {
  const asked = [...delivered, at('review-asked', '2026-10-30')]

  expect(wrongIn(asked, at('replied', '2026-10-20', { replaces: 'replied', detail: { deliveredOn: '2026-10-30' } }))).toEqual([])
  expect(wrongIn(asked, at('replied', '2026-10-20', { replaces: 'replied', detail: { deliveredOn: '2026-10-31' } }))).toEqual(['happenedOn'])
})

test('4.1: what others rest on is not struck out before them', () => {
  const strike = (events: readonly MatterEvent[], replaces: string) => wrongIn(events, at('withdrawn', today, { replaces }))

  expect(strike(extended, 'accepted')).toEqual(['kind'])
  expect(strike(extended, 'extended')).toEqual([])
  expect(strike(accepted, 'accepted')).toEqual([])
})

const twiceHeard = [...heard, at('hearing-begun', '2026-11-10', { id: 'second' }), at('hearing-ended', '2026-11-10', { id: 'its-end' })]
const answered = [...heard, at('re-exam-answered', '2026-11-20')]
/** Due on the 28th: 30 days from 26 October, and the three of the hearing. */
const late = [...heard, at('re-exam-answered', '2026-11-29')]

test.each<[string, readonly MatterEvent[], MatterEvent, string[]]>([
  ['the end of a hearing is struck out under the opinion', answered, at('withdrawn', today, { replaces: 'hearing-ended' }), ['kind']],
  ['the end becomes something else under the opinion', answered, at('handled', '2026-11-04', { replaces: 'hearing-ended' }), ['kind']],
  ['the end is moved past the opinion', answered, at('hearing-ended', '2026-11-21', { replaces: 'hearing-ended' }), ['happenedOn']],
  ['the end is moved and stays before the opinion', answered, at('hearing-ended', '2026-11-05', { replaces: 'hearing-ended' }), []],
  ['a hearing is added under the opinion', answered, at('hearing-begun', '2026-11-06', { id: 'second' }), ['happenedOn']],
  ['the end is moved and saves a late opinion', late, at('hearing-ended', '2026-11-05', { replaces: 'hearing-ended' }), ['happenedOn']],
  ['the begin is moved and saves a late opinion', late, at('hearing-begun', '2026-11-01', { replaces: 'hearing-begun' }), ['happenedOn']],
  ['the end is moved and the opinion stays late', late, at('hearing-ended', '2026-11-03', { replaces: 'hearing-ended' }), []],
  ['a late opinion is struck out before the end is moved', [...late, at('withdrawn', today, { id: 'struck', replaces: 're-exam-answered' })], at('hearing-ended', '2026-11-05', { replaces: 'hearing-ended' }), []],
  ['a late opinion is corrected to a day in time', late, at('re-exam-answered', '2026-11-28', { replaces: 're-exam-answered' }), []],
  ['the first end is struck out before the second hearing', twiceHeard, at('withdrawn', today, { replaces: 'hearing-ended' }), ['kind']],
  ['the first begin is struck out before the second hearing', twiceHeard, at('withdrawn', today, { replaces: 'hearing-begun' }), ['kind']],
  ['the first end is moved behind the second hearing', twiceHeard, at('hearing-ended', '2026-11-11', { replaces: 'hearing-ended' }), ['happenedOn']],
  ['the second begin is moved before the first hearing', twiceHeard, at('hearing-begun', '2026-11-01', { replaces: 'second' }), ['happenedOn']],
  ['a hearing is added before one of a single day', [...reExamined, at('hearing-begun', '2026-11-05'), at('hearing-ended', '2026-11-05')], at('hearing-begun', '2026-11-03', { id: 'second' }), ['happenedOn']],
  ['the last end is struck out', twiceHeard, at('withdrawn', today, { replaces: 'its-end' }), []],
  ['the begin of a hearing without an end is struck out', twiceHeard.slice(0, -1), at('withdrawn', today, { replaces: 'second' }), []]
])('D1.36: hearings keep their ends: %s', (_, events, event, fields) => {
  expect(wrongIn(events, event)).toEqual(fields)
})

test('D1.36: whatever is recorded, moved and struck out, hearings pair up in order and no opinion stands over an open one', () => {
  const act = fc.record({
    kind: fc.constantFrom<AnyKind>('hearing-begun', 'hearing-begun', 'hearing-ended', 'hearing-ended', 're-exam-answered', 'handled', 'withdrawn', 'withdrawn'),
    day: fc.integer({ min: 0, max: 8 }),
    corrects: fc.option(fc.nat(20), { freq: 2 })
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const events: MatterEvent[] = [...reExamined]
      for (const [n, { kind, day, corrects }] of acts.entries()) {
        const own = standingEvents(events).filter(({ id }) => id.startsWith('act'))
        const replaces = own.length > 0 && (corrects !== null || kind === 'withdrawn') ? own[(corrects ?? 0) % own.length]!.id : null
        const event = at(kind, addDays('2026-11-01', day), { id: `act ${n}`, replaces })
        if ((kind === 'withdrawn' && !replaces) || checkEvent({ events, event, today, route: '6', judicial: false }).length > 0) continue
        const before = daysOfHearings(events)
        events.push(event)
        const after = daysOfHearings(events)
        const longest = before.length > after.length ? before : after
        expect(longest.filter((_, nth) => before[nth] !== after[nth]).length, 'no hearing but one is touched').toBeLessThanOrEqual(1)

        const standing = standingEvents(events)
        const hearings = hearingsOf(standing)
        expect(standing.filter(({ kind }) => kind === 'hearing-ended').length).toBe(hearings.filter(({ ended }) => ended).length)
        for (const [nth, { begun, ended }] of hearings.entries()) {
          expect(nth === hearings.length - 1 || ended !== null).toBe(true)
          if (ended) expect(ended.happenedOn >= begun.happenedOn).toBe(true)
          if (nth > 0) expect(hearings[nth - 1]!.ended!.happenedOn <= begun.happenedOn).toBe(true)
        }
        const opinion = standing.find(({ kind }) => kind === 're-exam-answered')
        if (opinion) expect(hearings.every(({ ended }) => ended && ended.happenedOn <= opinion.happenedOn)).toBe(true)
      }
    }),
    { numRuns: 500 }
  )
})

test('D1.36: whatever is recorded of hearings, moved and struck out under it, an opinion that was late stays so', () => {
  const act = fc.record({ kind: fc.constantFrom<AnyKind>('hearing-begun', 'hearing-ended', 'hearing-ended', 'withdrawn', 'handled'), day: fc.integer({ min: 0, max: 34 }), corrects: fc.option(fc.nat(20), { freq: 8 }) })
  fc.assert(
    fc.property(fc.nat(20), fc.nat(10), fc.integer({ min: 0, max: 4 }), fc.array(act, { maxLength: 12 }), (begun, lasts, late, acts) => {
      const day = (offset: number) => addDays('2026-11-01', offset)
      const opinion = at('re-exam-answered', day(26 + lasts + late))
      const events: MatterEvent[] = [...reExamined, at('hearing-begun', day(begun)), at('hearing-ended', day(Math.min(begun + lasts, 26 + lasts))), opinion]
      expect(stateOfReExam(events)).toBe('late')

      for (const [n, { kind, day: offset, corrects }] of acts.entries()) {
        const own = standingEvents(events).filter(({ id, kind: of }) => id !== opinion.id && (id.startsWith('act') || of.startsWith('hearing-')))
        const replaces = own.length > 0 && (corrects !== null || kind === 'withdrawn') ? own[(corrects ?? 0) % own.length]!.id : null
        const event = at(kind, day(offset), { id: `act ${n}`, replaces })
        if ((kind !== 'withdrawn' || replaces) && checkEvent({ events, event, today: '2026-12-31', route: '6', judicial: false }).length === 0) events.push(event)
      }

      expect(stateOfReExam(events)).toBe('late')
    }),
    { numRuns: 500 }
  )
})

function stateOfReExam(events: readonly MatterEvent[]): string | undefined {
  return reviewClocks({ route: '6', judicial: false, calendar: workingCalendar([]), events: standingEvents(events), today: '2026-12-31' }).find(({ id }) => id === 're-exam')?.state
}

function daysOfHearings(events: readonly MatterEvent[]): string[] {
  return hearingsOf(standingEvents(events)).map(({ begun, ended }) => `${begun.happenedOn} ${ended?.happenedOn ?? '…'}`)
}
