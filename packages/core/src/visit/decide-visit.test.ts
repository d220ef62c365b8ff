import { expect, test } from 'vitest'
import { decideVisit } from './decide-visit.ts'

const visit = { visitor: 'li', buddy: 'chen', buddyIsShutOut: false, minutes: 60, isUnderWay: false }

test.each([
  ['with an end and a buddy', {}, 'inside'],
  ['nobody watches over themselves', { buddy: 'li' }, 'visit/buddy-missing'],
  ['a stranger to the project watches over nobody', { buddy: null }, 'visit/buddy-missing'],
  ['whoever would not be told watches over nobody', { buddyIsShutOut: true }, 'visit/buddy-shut-out'],
  ['one home at a time', { isUnderWay: true }, 'visit/under-way'],
  ['for no time at all', { minutes: 0 }, 'visit/wrong-minutes'],
  ['backwards', { minutes: -30 }, 'visit/wrong-minutes'],
  ['longer than half a day', { minutes: 721 }, 'visit/wrong-minutes'],
  ['half a minute', { minutes: 30.5 }, 'visit/wrong-minutes'],
  ['not a number', { minutes: NaN }, 'visit/wrong-minutes']
])('7.2.2.f: checked in %s', (_, more, expected) => {
  const decision = decideVisit({ ...visit, ...more })

  expect(decision.ok ? decision.value : decision.code).toBe(expected)
})
