import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmsOf, crossedLines } from './red-line-alarm.ts'
import { nothingSeen, redLines, riskSigns, type RiskScreen } from './risk-screen.ts'

test.each<[string, RiskScreen, RiskScreen, readonly string[]]>([
  ['the first answer given', {}, { selfHarm: 'present' }, ['selfHarm']],
  ['the same answer once more', { selfHarm: 'present' }, { selfHarm: 'present' }, []],
  ['suspicion becomes sight', { violence: 'suspected' }, { violence: 'present' }, ['violence']],
  ['a second line beside the first', { selfHarm: 'present' }, { selfHarm: 'present', violence: 'present' }, ['violence']],
  ['the tick is taken back', { selfHarm: 'present' }, { ...nothingSeen }, []],
  ['an illness is no red line', {}, { mentalIllness: 'present' }, []]
])('5.6.b: %s', (_, before, after, expected) => {
  expect(crossedLines(before, after)).toEqual(expected)
})

const anyScreen: fc.Arbitrary<RiskScreen> = fc.record(
  Object.fromEntries(riskSigns.map((name) => [name, fc.constantFrom('none', 'suspected', 'present', null)])) as never,
  { requiredKeys: [] }
)

test('5.6.b: every red line is in exactly one alarm, and none is raised for what stood there already', () => {
  fc.assert(
    fc.property(anyScreen, anyScreen, (before, after) => {
      const crossed = crossedLines(before, after)
      expect(alarmsOf(crossed).flatMap(({ signs }) => signs).sort()).toEqual([...crossed].sort())
      for (const name of crossed) expect(redLines(before)).not.toContain(name)
    })
  )
})

test('6.3.3.a: harm to oneself and harm to others are two alarms', () => {
  expect(alarmsOf(['selfHarm', 'selfMutilation', 'violence']).map(({ kind }) => kind)).toEqual(['self-harm', 'violence'])
})
