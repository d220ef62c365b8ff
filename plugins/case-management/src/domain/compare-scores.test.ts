import { expect, test } from 'vitest'
import { compareScores, meanChange } from './compare-scores.ts'

const baseline = { needsMet: 2, emotion: 3, coping: 4, support: 5, appeal: 6 }
const latest = { needsMet: 7, emotion: 6, coping: 4, support: 4, appeal: 8 }

test('5.6.d: baseline and latest stand beside each other, dimension by dimension', () => {
  expect(compareScores(baseline, latest)).toEqual([
    { dimension: 'needsMet', baseline: 2, latest: 7, change: 5 },
    { dimension: 'emotion', baseline: 3, latest: 6, change: 3 },
    { dimension: 'coping', baseline: 4, latest: 4, change: 0 },
    { dimension: 'support', baseline: 5, latest: 4, change: -1 },
    { dimension: 'appeal', baseline: 6, latest: 8, change: 2 }
  ])
})

test('the mean of all changes is told to one decimal', () => {
  expect(meanChange(baseline, latest)).toBe(1.8)
  expect(meanChange(latest, baseline)).toBe(-1.8)
  expect(meanChange(baseline, { ...baseline, emotion: 4 })).toBe(0.2)
})
