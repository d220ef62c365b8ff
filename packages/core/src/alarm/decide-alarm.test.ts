import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmLevels, alarmOutcomes, alarmSteps } from './alarm.ts'
import { decideAlarm, type AlarmActor, type AlarmCommand, type StandingAlarm } from './decide-alarm.ts'

const red: StandingAlarm = { level: 'red', step: 2, isReported: false, isClosed: false }
const raiser: AlarmActor = { raisedIt: true, answersIt: false, liesAbove: false, isLeaving: false }
const told: AlarmActor = { raisedIt: false, answersIt: true, liesAbove: false, isLeaving: false }

test.each<[string, Partial<StandingAlarm>, AlarmActor, AlarmCommand, string]>([
  ['whoever was told takes it', {}, told, { kind: 'acknowledge' }, 'accepted'],
  ['the raiser cannot silence the own alarm', {}, raiser, { kind: 'acknowledge' }, 'alarm/own'],
  ['a bystander cannot take it', {}, { raisedIt: false, answersIt: false, liesAbove: false, isLeaving: false }, { kind: 'acknowledge' }, 'alarm/not-yours'],
  ['whom it was handed up past cannot take it', {}, { ...told, liesAbove: true }, { kind: 'acknowledge' }, 'alarm/lies-above'],
  ['whoever has handed everything on takes none', {}, { ...told, isLeaving: true }, { kind: 'acknowledge' }, 'alarm/handed-on'],
  ['whoever has handed everything on reports', {}, { ...told, isLeaving: true }, { kind: 'report', text: '110 接警员 0371' }, 'accepted'],
  ['whom it was handed up past adds to it', {}, { ...told, liesAbove: true }, { kind: 'note' }, 'accepted'],
  ['whom it was handed up past reports', {}, { ...told, liesAbove: true }, { kind: 'report', text: '110 接警员 0371' }, 'accepted'],
  ['whom it was handed up past does not hand it up again', {}, { ...told, liesAbove: true }, { kind: 'hand-up', text: '再上报' }, 'alarm/lies-above'],
  ['the raiser who handed it up does not do so again', {}, { ...raiser, liesAbove: true }, { kind: 'hand-up', text: '再上报' }, 'alarm/lies-above'],
  ['the raiser adds what there was no time for', {}, raiser, { kind: 'note' }, 'accepted'],
  ['the raiser reports', {}, raiser, { kind: 'report', text: '110 接警员 0371' }, 'accepted'],
  ['a report needs its receipt', {}, told, { kind: 'report', text: '' }, 'alarm/receipt-missing'],
  ['it is reported once', { isReported: true }, told, { kind: 'report', text: '回执' }, 'alarm/reported'],
  ['it is handed up with a reason', {}, told, { kind: 'hand-up', text: '需区里协调公安' }, 'accepted'],
  ['handing up without a reason', {}, told, { kind: 'hand-up', text: '' }, 'alarm/reason-missing'],
  ['above the city there is nobody', { step: 5 }, told, { kind: 'hand-up', text: '再上报' }, 'alarm/top-reached'],
  ['handled, with the receipt', { isReported: true }, told, { kind: 'close', outcome: 'handled', text: '已送医' }, 'accepted'],
  ['handled, without the receipt', {}, told, { kind: 'close', outcome: 'handled', text: '已送医' }, 'alarm/report-missing'],
  ['a false alarm, reported and said by a second person', { isReported: true }, told, { kind: 'close', outcome: 'false-alarm', text: '误按' }, 'accepted'],
  ['a false alarm, without the receipt', {}, told, { kind: 'close', outcome: 'false-alarm', text: '误按' }, 'alarm/report-missing'],
  ['a false alarm handed up, still without the receipt', { step: 5 }, told, { kind: 'close', outcome: 'false-alarm', text: '误按' }, 'alarm/report-missing'],
  ['a false alarm, said by the raiser alone', { isReported: true }, raiser, { kind: 'close', outcome: 'false-alarm', text: '误按' }, 'alarm/second-person'],
  ['orange needs no report', { level: 'orange' }, raiser, { kind: 'close', outcome: 'handled', text: '已劝离' }, 'accepted'],
  ['closing without a word', {}, told, { kind: 'close', outcome: 'false-alarm', text: '' }, 'alarm/reason-missing'],
  ['nothing after the end', { isClosed: true }, told, { kind: 'note' }, 'alarm/closed']
])('6.3.3.0: %s', (_, more, actor, command, expected) => {
  const decision = decideAlarm({ ...red, ...more }, actor, command)

  expect(decision.ok ? 'accepted' : decision.code).toBe(expected)
})

const anyAlarm = fc.record({ level: fc.constantFrom(...alarmLevels), step: fc.integer({ min: 0, max: alarmSteps.length }), isReported: fc.boolean(), isClosed: fc.boolean() })
const anyText = fc.constantFrom('', '已说明')
const anyCommand: fc.Arbitrary<AlarmCommand> = fc.oneof(
  fc.record({ kind: fc.constantFrom('acknowledge' as const, 'note' as const) }),
  fc.record({ kind: fc.constantFrom('report' as const, 'hand-up' as const), text: anyText }),
  fc.record({ kind: fc.constant('close' as const), outcome: fc.constantFrom(...alarmOutcomes), text: anyText })
)

test('6.3.3.0: whatever the raiser alone does, a red alarm stays open and unacknowledged', () => {
  fc.assert(
    fc.property(anyAlarm, anyCommand, (alarm, command) => {
      const decision = decideAlarm({ ...alarm, level: 'red' }, raiser, command)
      if (command.kind === 'close' || command.kind === 'acknowledge') expect(decision.ok).toBe(false)
    })
  )
})

test('6.3.3.0: no red alarm ends without a receipt, whoever asks and whatever came of it', () => {
  fc.assert(
    fc.property(anyAlarm, fc.record({ raisedIt: fc.boolean(), answersIt: fc.boolean(), liesAbove: fc.boolean(), isLeaving: fc.boolean() }), fc.constantFrom(...alarmOutcomes), anyText, (alarm, actor, outcome, text) => {
      const decision = decideAlarm({ ...alarm, level: 'red', isReported: false }, actor, { kind: 'close', outcome, text })
      expect(decision.ok).toBe(false)
    })
  )
})
