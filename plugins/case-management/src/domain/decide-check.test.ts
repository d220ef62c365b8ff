import { expect, test } from 'vitest'
import { decideCheck } from './decide-check.ts'

const scores = { needsMet: 2, emotion: 3, coping: 4, support: 5, appeal: 6 }
const better = { ...scores, emotion: 8 }
const baseline = { checkedOn: '2026-03-04', scores }

test('5.6.d: the first check of a case is its baseline', () => {
  expect(decideCheck({ stage: 'assessed', before: [] }, baseline)).toEqual({ ok: true, value: { kind: 'baseline', change: null } })
})

test('5.6.d: a later check shows the change since the baseline, not since the one before', () => {
  const between = { checkedOn: '2026-04-04', scores: { ...scores, emotion: 10 } }

  const decision = decideCheck({ stage: 'in-service', before: [baseline, between] }, { checkedOn: '2026-05-04', scores: better })

  expect(decision).toEqual({ ok: true, value: { kind: 'follow-up', change: 1 } })
})

test.each([
  ['registered', 'case-management/not-accepted'],
  ['declined', 'case-management/case-ended'],
  ['closed', 'case-management/case-ended'],
  ['archived', 'case-management/case-ended']
] as const)('a case that is %s is not checked', (stage, code) => {
  expect(decideCheck({ stage, before: [] }, baseline)).toEqual({ ok: false, code })
})

test.each(['2026-03-04', '2026-03-03'])('a check of %s cannot follow one of 2026-03-04', (checkedOn) => {
  expect(decideCheck({ stage: 'in-service', before: [baseline] }, { checkedOn, scores: better })).toEqual({ ok: false, code: 'case-management/not-after-last' })
})
