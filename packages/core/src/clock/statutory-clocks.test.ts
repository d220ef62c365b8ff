import { addDays } from '@xinshe/words'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { ClockId } from './clock.ts'
import { mainClockOf } from './main-clock.ts'
import { eventKinds, type AnyKind, type EventDetail, type MatterEvent } from './matter-event.ts'
import { routes } from './route.ts'
import { statutoryClocks, type ClockFacts } from './statutory-clocks.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar([
  { year: 2026, state: 'published', holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], workdays: ['2026-10-10'] }
])

function at(kind: AnyKind, happenedOn: string, detail?: EventDetail, replaces?: string): MatterEvent {
  return { id: `${kind} ${happenedOn}`, kind, happenedOn, ...(detail && { detail }), ...(replaces && { replaces }) }
}

function clocksOn(day: string, events: readonly MatterEvent[], more: Partial<ClockFacts> = {}) {
  return statutoryClocks({ route: '6', judicial: false, calendar, now: new Date(`${day}T12:00:00+08:00`), events, ...more })
}

function clockOn(day: string, id: ClockId, events: readonly MatterEvent[], more: Partial<ClockFacts> = {}) {
  return clocksOn(day, events, more).find((clock) => clock.id === id)
}

const registered = at('registered', '2026-09-01')
const accepted = [registered, at('forwarded', '2026-09-03'), at('accepted', '2026-09-07')]
const extension = at('extended', '2026-10-20', { days: 30, approvedBy: '局长', noticeOn: '2026-10-21', reason: '案情复杂' })
const replied = [...accepted, at('replied', '2026-10-12', { deliveredOn: '2026-10-14' })]
const reviewed = [...replied, at('review-asked', '2026-10-20'), at('review-answered', '2026-10-30', { deliveredOn: '2026-11-02' })]
const reExamined = [...reviewed, at('re-exam-asked', '2026-11-10')]

test.each([
  ['D1.22', 'transfer', '2026-09-01', [registered], '2026-09-16', 15],
  ['D1.23', 'notice', '2026-09-04', [registered, at('forwarded', '2026-09-03')], '2026-09-18', 14],
  ['D1.23', 'notice', '2026-09-06', [registered, at('forwarded', '2026-09-03'), at('received', '2026-09-05')], '2026-09-20', 14],
  ['D1.23', 'objection', '2026-09-29', [registered, at('forwarded', '2026-09-28')], '2026-10-10', 4],
  ['D1.34', 'handling', '2026-09-07', accepted, '2026-11-06', 60],
  ['D1.34', 'handling', '2026-10-21', [...accepted, extension], '2026-12-06', 46],
  ['D1.35', 'review-request', '2026-10-15', replied, '2026-11-13', 29],
  ['D1.35', 'review', '2026-10-20', [...replied, at('review-asked', '2026-10-20')], '2026-11-19', 30],
  ['D1.36', 're-exam-request', '2026-11-03', reviewed, '2026-12-02', 29],
  ['D1.36', 're-exam', '2026-11-11', reExamined, '2026-12-10', 29]
] as const)('%s, 4.1: the clock %s on %s is reckoned from its event', (article, id, day, events, dueOn, daysLeft) => {
  const clock = clockOn(day, id, events)!

  expect(clock).toMatchObject({ state: 'running', dueOn, daysLeft, provisional: false })
  expect(clock.article.number).toBe(Number(article.slice(3)))
  expect(events.map((event) => event.id)).toContain(clock.startedBy!.eventId)
})

test.each([
  ['2026-11-06', 'running', 0],
  ['2026-11-07', 'overdue', -1]
] as const)('D1.34, 4.1: the last day still counts; on %s the term is %s', (day, state, daysLeft) => {
  expect(clockOn(day, 'handling', accepted)).toMatchObject({ state, daysLeft })
})

test.each([
  ['2026-11-06', 'met'],
  ['2026-11-07', 'late']
] as const)('D1.34, 4.1: concluded on %s the term is %s, whatever day it is now', (day, state) => {
  const events = [...accepted, at('replied', day)]

  expect(clockOn('2027-08-01', 'handling', events)).toMatchObject({ state, daysLeft: null, endedBy: { day } })
})

test('D1.34, 4.1: the extension is seen in title, due day and event, and is never more than 30 days', () => {
  expect(clockOn('2026-10-21', 'handling', [...accepted, extension])).toMatchObject({
    title: { zh: '办结（60 + 30 日）' },
    extension: { eventId: extension.id, days: 30 }
  })
  expect(clockOn('2026-10-21', 'handling', [...accepted, { ...extension, detail: { days: 90 } }])!.dueOn).toBe('2026-12-06')
})

test.each(routes.filter((route) => route !== '6'))('D1.31, 4.1: on route %s no 60 days run and nobody asks for a review', (route) => {
  const clocks = clocksOn('2026-10-21', replied, { route })

  expect(clocks.find(({ id }) => id === 'handling')).toMatchObject({ state: 'not-applicable', dueOn: null, daysLeft: null })
  expect(clocks.map(({ id }) => id)).not.toContain('review-request')
})

test('D1.31, 4.1: while no route is decided the 60 days run, and the clock says that they are assumed', () => {
  const clock = clockOn('2026-10-21', 'handling', accepted, { route: null })!

  expect(clock).toMatchObject({ state: 'running', dueOn: '2026-11-06' })
  expect(clock.note!.zh).toContain('尚未定类')
})

test('7.1.2.h: 涉法涉诉 hides the 60-day clock and shows the way to the judicial organs', () => {
  const clock = clockOn('2026-10-21', 'handling', accepted, { judicial: true })!

  expect(clock).toMatchObject({ state: 'hidden', dueOn: null, daysLeft: null })
  expect(clock.note!.zh).toContain('引导信访人向有关政法部门反映')
  expect(clockOn('2026-10-21', 'notice', accepted, { judicial: true })!.state).toBe('not-applicable')
})

test('D1.23, 4.1: until it is forwarded the notice waits; what was answered directly is reckoned from the registration', () => {
  expect(clockOn('2026-09-05', 'notice', [registered])).toMatchObject({ state: 'waiting', startedBy: null })
  expect(clockOn('2026-09-05', 'notice', [registered, at('accepted', '2026-09-04')])).toMatchObject({ state: 'met', startedBy: { kind: 'registered' } })
})

test('D1.22, 4.1: whatever shows that the competent organ has the matter ends the 15 days of forwarding', () => {
  for (const kind of ['forwarded', 'notified', 'declined', 'accepted', 'replied'] as const)
    expect(clockOn('2026-12-01', 'transfer', [registered, at(kind, '2026-09-10')])).toMatchObject({ state: 'met', endedBy: { kind } })
  expect(clockOn('2026-12-01', 'transfer', [registered])!.state).toBe('overdue')
})

test('D1.23, 4.1: on the weekend after its last day a term of working days is over by one, not by none', () => {
  const events = [registered, at('forwarded', '2026-09-04')]

  expect(clockOn('2026-09-11', 'objection', events)).toMatchObject({ state: 'running', dueOn: '2026-09-11', daysLeft: 0 })
  expect(clockOn('2026-09-12', 'objection', events)).toMatchObject({ state: 'overdue', daysLeft: -1 })
  expect(clockOn('2026-09-14', 'objection', events)!.daysLeft).toBe(-1)
  expect(clockOn('2026-09-15', 'objection', events)!.daysLeft).toBe(-2)
})

test('D1.23, 4.1: after an objection the terms begin anew with the next forwarding', () => {
  const events = [registered, at('forwarded', '2026-09-03'), at('objected', '2026-09-08'), at('forwarded', '2026-09-11')]

  expect(clockOn('2026-09-12', 'notice', events)).toMatchObject({ startedBy: { day: '2026-09-11' }, dueOn: '2026-09-26' })
  expect(clockOn('2026-09-12', 'objection', events)).toMatchObject({ state: 'running', dueOn: '2026-09-18', endedBy: null })
})

test('D1.23, 4.1: once the organ has accepted there is nothing to object to', () => {
  expect(clockOn('2026-09-09', 'objection', accepted)!.state).toBe('not-applicable')
})

test('D1.35, 4.1: the petitioner’s right does not end on a day nobody works', () => {
  // 30 days after the third of September are the third of October, a Saturday in the National Day holiday.
  const events = [registered, at('accepted', '2026-09-01'), at('replied', '2026-09-03')]

  expect(clockOn('2026-09-04', 'review-request', events)!.dueOn).toBe('2026-10-08')
})

test('4.1: what rests on an unpublished year is provisional (暂算)', () => {
  const events = [registered, at('forwarded', '2026-12-10')]

  expect(clockOn('2026-12-29', 'objection', [registered, at('forwarded', '2026-12-29')])).toMatchObject({ dueOn: '2027-01-05', provisional: true })
  expect(clockOn('2026-12-29', 'notice', events)).toMatchObject({ dueOn: '2026-12-25', provisional: false })
  expect(clockOn('2026-12-29', 'handling', [...events, at('accepted', '2026-12-10')])).toMatchObject({ dueOn: '2027-02-08', provisional: true })
})

test('D1.34, 4.1: an organ’s last day does not move for a holiday; the last working day before it is told', () => {
  // 60 days after the fourth of August are the third of October, a Saturday in the National Day holiday.
  const clock = clockOn('2026-09-01', 'handling', [at('registered', '2026-08-01'), at('accepted', '2026-08-04')])

  expect(clock).toMatchObject({ dueOn: '2026-10-03', workBy: '2026-09-30' })
  expect(clockOn('2026-09-07', 'handling', accepted)).toMatchObject({ dueOn: '2026-11-06', workBy: '2026-11-06' })
})

test('D1.36, 4.1: a hearing stops the clock; its days are not counted', () => {
  const begun = [...reExamined, at('hearing-begun', '2026-11-20')]
  const ended = [...begun, at('hearing-ended', '2026-11-24')]

  expect(clockOn('2026-11-20', 're-exam', begun)).toMatchObject({ state: 'paused', daysLeft: 21 })
  expect(clockOn('2026-11-23', 're-exam', begun)).toMatchObject({ state: 'paused', daysLeft: 21 })
  expect(clockOn('2026-11-25', 're-exam', ended)).toMatchObject({ state: 'running', dueOn: '2026-12-15', pauses: [{ from: '2026-11-20', until: '2026-11-24' }] })
})

test('4.1: a correction takes the place of the event it names, and a struck-out event starts nothing', () => {
  const corrected = [...accepted, at('accepted', '2026-09-10', undefined, 'accepted 2026-09-07')]

  expect(clockOn('2026-10-01', 'handling', corrected)).toMatchObject({ startedBy: { day: '2026-09-10' }, dueOn: '2026-11-09' })
  expect(clockOn('2026-10-01', 'handling', [...accepted, at('withdrawn', '2026-09-12', undefined, 'accepted 2026-09-07')])!.state).toBe('waiting')
})

test('4.1: where there is room for one clock it is the overdue one, then the one that ends first', () => {
  expect(mainClockOf(clocksOn('2026-09-02', [registered]))!.id).toBe('transfer')
  expect(mainClockOf(clocksOn('2026-10-01', accepted))!.id).toBe('handling')
  expect(mainClockOf(clocksOn('2026-12-01', [registered]))).toMatchObject({ id: 'transfer', state: 'overdue' })
  expect(mainClockOf(clocksOn('2026-10-15', replied))!.id).toBe('review-request')
  expect(mainClockOf(clocksOn('2026-10-15', accepted, { judicial: true }))!.state).toBe('hidden')
  expect(mainClockOf(clocksOn('2026-10-15', accepted, { route: '4' }))).toMatchObject({ id: 'handling', state: 'not-applicable' })
  expect(mainClockOf(clocksOn('2026-11-11', reExamined))!.id).toBe('re-exam')
})

const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

test('4.1: the zone of the server changes nothing: the day is the one in Guangzhou', () => {
  const moments = fc.date({ min: new Date('2026-09-07'), max: new Date('2026-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (now) => {
      const told = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'].map((zone) => {
        process.env.TZ = zone
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone, 'the zone is set').toBe(zone)
        return JSON.stringify(statutoryClocks({ route: '6', judicial: false, calendar, now: new Date(now.getTime()), events: reExamined }))
      })

      expect(new Set(told).size).toBe(1)
    }),
    { numRuns: 40 }
  )
  expect(clockOn('2026-11-06', 'handling', accepted)!.daysLeft).toBe(0)
  const lastMinute = { now: new Date('2026-11-06T15:59:59Z') }
  expect(clockOn('', 'handling', accepted, lastMinute)!.state).toBe('running')
  expect(clockOn('', 'handling', accepted, { now: new Date('2026-11-06T16:00:00Z') })!.state).toBe('overdue')
})

const someDay = fc.integer({ min: 0, max: 250 }).map((count) => addDays('2026-06-01', count))
const history = fc.array(fc.tuple(fc.constantFrom(...eventKinds), someDay), { maxLength: 12 }).map((rows) => [
  at('registered', '2026-06-01'),
  ...rows.map(([kind, day], nth): MatterEvent => ({ id: `${nth}`, kind, happenedOn: day, detail: { days: 30 } }))
])

test('4.1: whatever was recorded, no clock is due before it started, and every running one names its article and its event', () => {
  fc.assert(
    fc.property(history, someDay, fc.constantFrom(null, ...routes), fc.boolean(), (events, day, route, judicial) => {
      for (const clock of clocksOn(day, events, { route, judicial })) {
        expect(clock.article.title.zh).toMatch(/^《信访工作条例》第.+条$/)
        if (clock.dueOn === null) continue
        expect(clock.startedBy).not.toBeNull()
        expect(clock.dueOn > clock.startedBy!.day).toBe(true)
        if (clock.daysLeft !== null) expect(clock.daysLeft < 0).toBe(clock.state === 'overdue')
      }
    })
  )
})

test('4.1: a later start is never due earlier', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 40 }), (day, later) => {
      const dueAfter = (start: string) =>
        clocksOn(start, [at('registered', start), at('forwarded', start), at('accepted', start)]).map(({ dueOn }) => dueOn)
      const before = dueAfter(day)

      dueAfter(addDays(day, later)).forEach((due, nth) => expect((due ?? '') >= (before[nth] ?? '')).toBe(true))
    })
  )
})

test('D1.35: a right says whether its day is that of the opinion or that of its receipt', () => {
  expect(clockOn('2026-10-15', 'review-request', replied)!.startedBy).toMatchObject({ day: '2026-10-14', isReceipt: true })
  expect(clockOn('2026-10-15', 'review-request', [...accepted, at('replied', '2026-10-12')])!.startedBy).toMatchObject({ day: '2026-10-12', isReceipt: false })
})
