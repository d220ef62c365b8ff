import { expect, test } from 'vitest'
import { decideAlarm, type StandingAlarm } from './decide-alarm.ts'

const alarm: StandingAlarm = { isClosed: false, isAnswered: false }

test.each<[string, Parameters<typeof decideAlarm>[0], unknown]>([
  ['an open alarm nobody has answered', { isDrill: false, alarm }, alarm],
  ['a drill answers none', { isDrill: true, alarm }, 'crisis-intervention/drill-with-alarm'],
  ['an alarm of another case', { isDrill: false, alarm: undefined }, 'crisis-intervention/wrong-alarm'],
  ['a closed one', { isDrill: false, alarm: { ...alarm, isClosed: true } }, 'crisis-intervention/alarm-closed'],
  ['one alarm counts once', { isDrill: false, alarm: { ...alarm, isAnswered: true } }, 'crisis-intervention/alarm-answered']
])('5.8.a, 6.3.3.c: %s', (_, chosen, expected) => {
  const decision = decideAlarm(chosen)

  expect(decision.ok ? decision.value : decision.code).toEqual(expected)
})
