import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currentSixStage, sixStages, sixStagesOf, sixStageTitles, type CaseTimes } from './six-stages.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour))
const hours = (milliseconds: number) => milliseconds / 3_600_000

test('8.2.a: the six stages have the names and the order of the standard', () => {
  expect(sixStages.map((stage) => sixStageTitles[stage].zh)).toEqual(['登记', '分派', '处理', '督办', '反馈', '归档'])
})

test('8.2.a: a case shows the time it spent in each stage', () => {
  const times: CaseTimes = {
    registeredAt: at(0),
    dispatchedAt: at(1),
    acceptedAt: at(3),
    endedAt: at(10),
    archivedAt: at(12)
  }

  expect(sixStagesOf(times, at(20)).map(({ stage, milliseconds }) => [stage, hours(milliseconds)])).toEqual([
    ['register', 1],
    ['dispatch', 2],
    ['handle', 7],
    ['supervise', 0],
    ['feed-back', 2],
    ['archive', 0]
  ])
  expect(currentSixStage(times)).toBe('archive')
})

test('8.2.a: a stage that lasts has no end and counts until now', () => {
  const times: CaseTimes = { registeredAt: at(0), dispatchedAt: at(1) }
  const [, dispatch, handle] = sixStagesOf(times, at(5))

  expect(dispatch).toEqual({ stage: 'dispatch', enteredAt: at(1), milliseconds: 4 * 3_600_000 })
  expect(handle).toEqual({ stage: 'handle', milliseconds: 0 })
  expect(currentSixStage(times)).toBe('dispatch')
})

test('8.2.a: a clock that went backwards gives no negative time', () => {
  const moment = fc.date({ noInvalidDate: true })
  fc.assert(
    fc.property(
      moment,
      fc.option(moment, { nil: undefined }),
      fc.option(moment, { nil: undefined }),
      moment,
      (registeredAt, acceptedAt, endedAt, now) => {
        const spans = sixStagesOf({ registeredAt, acceptedAt, endedAt }, now)
        expect(spans.every(({ milliseconds }) => milliseconds >= 0)).toBe(true)
      }
    )
  )
})
