import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instrumentIds, instruments, itemField, type InstrumentId } from './instrument.ts'
import { scoreInstrument } from './score-instrument.ts'

const answersOf = (points: readonly number[]) => Object.fromEntries(points.map((one, at) => [itemField(at + 1), String(one)]))
const score = (id: InstrumentId, ...points: number[]) => scoreInstrument(instruments[id], answersOf(points))

test.each([
  ['phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'none', false],
  ['phq-9', [1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 'none', false],
  ['phq-9', [1, 1, 1, 1, 1, 0, 0, 0, 0], 5, 'general', false],
  ['phq-9', [2, 2, 2, 2, 2, 2, 2, 0, 0], 14, 'general', false],
  ['phq-9', [2, 2, 2, 2, 2, 2, 2, 1, 0], 15, 'serious', false],
  ['phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 3], 27, 'serious', true],
  ['phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 1], 1, 'none', true],
  ['gad-7', [3, 3, 3, 3, 3, 3, 3], 21, 'serious', false],
  ['gad-7', [1, 1, 1, 1, 0, 0, 0], 4, 'none', false],
  ['gad-7', [2, 2, 2, 2, 2, 2, 2], 14, 'general', false]
] as const)('5.7.a: %s with %j comes to %i, proposes %s, red line %s', (id, points, sum, proposed, crossesRedLine) => {
  expect(score(id, ...points)).toEqual({ score: sum, proposed, crossesRedLine })
})

test('5.7.a: part of a questionnaire has no score', () => {
  expect(score('gad-7', 1, 1, 1)).toBeNull()
  expect(scoreInstrument(instruments['gad-7'], { ...answersOf([1, 1, 1, 1, 1, 1]), item7: '4' })).toBeNull()
})

test('5.7.a: a score lies between 0 and the most of its instrument, and more trouble never scores less', () => {
  for (const id of instrumentIds) {
    const { items, max } = instruments[id]
    const points = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: items.length, maxLength: items.length })
    fc.assert(
      fc.property(points, fc.nat(items.length - 1), (given, at) => {
        const more = given.map((one, place) => (place === at ? 3 : one))
        const [before, after] = [score(id, ...given)!, score(id, ...more)!]
        expect(before.score).toBeGreaterThanOrEqual(0)
        expect(after.score).toBeLessThanOrEqual(max)
        expect(after.score).toBeGreaterThanOrEqual(before.score)
      })
    )
  }
})

test('5.7.b: no score proposes a suspected disorder', () => {
  expect(instrumentIds.flatMap((id) => instruments[id].cutOffs.map(({ severity }) => severity as string))).not.toContain('suspected-disorder')
})
