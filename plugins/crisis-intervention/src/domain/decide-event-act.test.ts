import { expect, test } from 'vitest'
import { decideEventAct, type EventAct, type StandingEvent } from './decide-event-act.ts'

const event: StandingEvent = { isEnded: false, isPoliceInformed: false, steps: [{ isPolice: false, isDone: true }, { isPolice: true, isDone: false }, { isPolice: false, isDone: false }] }
const police = { kind: 'call', responder: 'police', isReached: true } as const

test.each<[string, Partial<StandingEvent>, EventAct, unknown]>([
  ['a step is ticked', {}, { kind: 'step', step: 2 }, { step: 2, informsPolice: false }],
  ['the step of the police informs them', {}, { kind: 'step', step: 1 }, { step: 1, informsPolice: true }],
  ['a call that reached the police settles their step', {}, police, { step: 1, informsPolice: true }],
  ['a call that did not reach them settles nothing', {}, { ...police, isReached: false }, { step: null, informsPolice: false }],
  ['the second call to the police does not move the time', { isPoliceInformed: true }, police, { step: null, informsPolice: false }],
  ['a call to the family', {}, { ...police, responder: 'family' }, { step: null, informsPolice: false }],
  ['a note', {}, { kind: 'note' }, { step: null, informsPolice: false }],
  ['the end, with its words', {}, { kind: 'end', text: '已送医' }, { step: null, informsPolice: false }],
  ['the end without a word', {}, { kind: 'end', text: '' }, 'crisis-intervention/summary-missing'],
  ['a step twice', {}, { kind: 'step', step: 0 }, 'crisis-intervention/step-done'],
  ['a step the plan does not have', {}, { kind: 'step', step: 3 }, 'crisis-intervention/no-such-step'],
  ['anything after the end', { isEnded: true }, { kind: 'note' }, 'crisis-intervention/ended']
])('5.8.a: %s', (_, more, act, expected) => {
  const decision = decideEventAct({ ...event, ...more }, act)

  expect(decision.ok ? decision.value : decision.code).toEqual(expected)
})
