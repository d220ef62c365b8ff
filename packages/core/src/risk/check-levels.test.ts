import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmSteps } from '../alarm/alarm.ts'
import { riskLevels, type RiskLevel } from '../case/case.ts'
import { checkLevels } from './check-levels.ts'
import { defaultRiskSetting, type LevelSetting } from './risk-setting.ts'

const faults = (change: Partial<Record<RiskLevel, Partial<LevelSetting>>>) =>
  checkLevels(defaultRiskSetting.levels.map((one) => ({ ...one, ...change[one.level] }))).map(({ level, code }) => `${level} ${code}`)

test('6.3.3.b: the notice of a level cannot be switched off by telling nobody, and red tells the lead', () => {
  expect(faults({})).toEqual([])
  const nobody = { tells: [] }
  expect(faults({ red: nobody, orange: nobody, yellow: nobody, blue: nobody })).toEqual(['red risk/lead-untold', 'orange risk/nobody-told', 'yellow risk/nobody-told', 'blue risk/nobody-told'])
  expect(faults({ red: { tells: ['worker', 'town', 'district', 'city'] } })).toEqual(['red risk/lead-untold'])
  expect(faults({ red: { tells: ['lead'] }, orange: { tells: ['town'] } })).toEqual([])
})

test('7.1.4.d: a graver level is not contacted less often than a milder one', () => {
  expect(faults({ red: { contactDays: 8 } })).toEqual(['red risk/contact-rarer'])
  expect(faults({ red: { contactDays: 31 }, blue: { contactDays: 10 } })).toEqual(['red risk/contact-rarer', 'yellow risk/contact-rarer'])
  expect(faults({ red: { contactDays: 30 }, orange: { contactDays: 30 }, yellow: { contactDays: 30 } })).toEqual([])
})

test('6.3.3.b: a graver level is neither read later nor reviewed less often than a milder one', () => {
  expect(faults({ blue: { reviewDays: 1 } })).toEqual(['red risk/review-rarer', 'orange risk/review-rarer', 'yellow risk/review-rarer'])
  expect(faults({ red: { minutes: 1440 } })).toEqual(['red risk/read-later'])
  expect(faults({ red: { minutes: 240, reviewDays: 7 } })).toEqual([])
})

test('6.3.3.b: in whatever order they come, what stands tells somebody and red the lead', () => {
  const anyLevels = fc.shuffledSubarray([...riskLevels], { minLength: 4 }).chain((order) =>
    fc.tuple(...order.map((level) => fc.record({ level: fc.constant(level), tells: fc.subarray([...alarmSteps]), minutes: fc.integer({ min: 1, max: 10_080 }), reviewDays: fc.integer({ min: 1, max: 365 }), contactDays: fc.integer({ min: 1, max: 365 }) })))
  )
  fc.assert(
    fc.property(anyLevels, (levels) => {
      if (checkLevels(levels).length > 0) return
      const of = (level: RiskLevel) => levels.find((one) => one.level === level)!
      expect(levels.every(({ tells }) => tells.length > 0) && of('red').tells.includes('lead')).toBe(true)
      for (const span of ['minutes', 'reviewDays', 'contactDays'] as const) expect(of('red')[span] <= of('orange')[span] && of('orange')[span] <= of('blue')[span]).toBe(true)
    })
  )
})
