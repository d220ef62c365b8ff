import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideLevel } from './decide-level.ts'
import { areLevels, colourOf, defaultLevels } from './levels.ts'

const assess = (likelihood: number, severity: number, hasPlan = true) => decideLevel({ likelihood, severity, hasPlan }, defaultLevels)

test.each([
  [1, 1, 1], [2, 2, 1], [1, 5, 2], [3, 3, 2], [2, 5, 3], [4, 4, 3], [4, 5, 4], [5, 5, 4]
])('6.3.4.b: likelihood %d and severity %d give level %d, and say why', (likelihood, severity, level) => {
  const decided = assess(likelihood, severity)

  expect(decided).toMatchObject({ ok: true, value: { score: likelihood * severity, level } })
  expect(decided.ok && decided.value.because.zh).toContain(`＝ ${likelihood * severity}`)
})

test('5.9.b: level 3 and above is refused without a linked contingency plan', () => {
  expect(assess(2, 5, false)).toMatchObject({ ok: false, code: 'behaviour-correction/plan-missing' })
  expect(assess(5, 5, false)).toMatchObject({ ok: false, code: 'behaviour-correction/plan-missing' })
  expect(assess(3, 3, false)).toMatchObject({ ok: true })
})

test('5.9.b: on whatever scale, a higher score never means a lower level, and level 3 always takes a plan', () => {
  const steps = fc.uniqueArray(fc.integer({ min: 2, max: 25 }), { minLength: 2, maxLength: 5 })
  const side = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(steps, side, side, (froms, likelihood, severity) => {
      const levels = [1, ...froms.sort((a, b) => a - b)].map((from) => ({ name: `${from}`, from }))
      const [one, more] = [likelihood, Math.min(5, likelihood + 1)].map((x) => decideLevel({ likelihood: x, severity, hasPlan: true }, levels))
      const bare = decideLevel({ likelihood, severity, hasPlan: false }, levels)

      expect(areLevels(levels)).toBe(true)
      if (!one!.ok || !more!.ok) throw new Error('a plan was linked')
      expect(more!.value.level).toBeGreaterThanOrEqual(one!.value.level)
      expect(bare.ok).toBe(one!.value.level < 3)
    })
  )
})

test('5.9.b: a scale has three to six levels, begins at 1 and climbs', () => {
  expect(areLevels(defaultLevels)).toBe(true)
  expect(areLevels(defaultLevels.slice(0, 2))).toBe(false)
  expect(areLevels(defaultLevels.slice(1))).toBe(false)
  expect(areLevels([...defaultLevels, { name: '五级', from: 17 }])).toBe(false)
})

test.each([[4, ['blue', 'yellow', 'orange', 'red']], [3, ['yellow', 'orange', 'red']], [5, ['blue', 'yellow', 'orange', 'red', 'red']]] as const)('5.9.b: %d levels map to the colours of the house', (count, colours) => {
  expect(Array.from({ length: count }, (_, at) => colourOf(at + 1, count))).toEqual(colours)
})
