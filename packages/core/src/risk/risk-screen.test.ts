import { expect, test } from 'vitest'
import { interviewForm } from '../case/interview-form.ts'
import { intakeForm } from '../case/intake-form.ts'
import { nothingSeen, raisesConcern, redLines, riskSigns } from './risk-screen.ts'

test.each([
  [{ ...nothingSeen }, [], false],
  [{ ...nothingSeen, selfHarm: 'suspected' }, [], true],
  [{ ...nothingSeen, selfHarm: 'present' }, ['selfHarm'], true],
  [{ ...nothingSeen, violence: 'present', selfMutilation: 'present' }, ['selfMutilation', 'violence'], true],
  [{ ...nothingSeen, mentalIllness: 'present' }, [], true],
  [{}, [], false]
] as const)('5.6.b: %j crosses the red line at %j and raises concern: %s', (screen, lines, concern) => {
  expect(redLines(screen)).toEqual(lines)
  expect(raisesConcern(screen)).toBe(concern)
})

test('6.3.3.a: neither intake nor interview is submitted with one of the four items unanswered', () => {
  for (const form of [intakeForm, interviewForm]) {
    const asked = form.checkSubmit({}, { today: '2026-11-29' }).filter(({ clause }) => clause === '6.3.3.a')
    expect(asked.map(({ field }) => field)).toEqual(riskSigns)
  }
})
