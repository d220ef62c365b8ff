import { expect, test } from 'vitest'
import { decideVerdict, type MatterVerdict } from './decide-verdict.ts'

const refused = { ok: false, code: 'likeness/wrong-step' }

test.each<[current: MatterVerdict | null, same: boolean, different: boolean, withdrawn: boolean]>([
  [null, true, true, false],
  ['same', false, false, true],
  ['different', true, false, true],
  ['withdrawn', true, true, false]
])('7.1.2.j: after %s two matters may be joined: %s, told apart: %s, the verdict taken back: %s', (current, ...allowed) => {
  const verdicts = ['same', 'different', 'withdrawn'] as const

  expect(verdicts.map((verdict) => decideVerdict(current, verdict, '同一楼上漏水'))).toEqual(
    verdicts.map((verdict, index) => (allowed[index] ? { ok: true, value: verdict } : refused))
  )
})

test('7.1.2.j: what something follows from needs a reason; putting a proposal aside does not', () => {
  expect(decideVerdict(null, 'same', ' ')).toEqual({ ok: false, code: 'likeness/reason-missing' })
  expect(decideVerdict('same', 'withdrawn', '')).toEqual({ ok: false, code: 'likeness/reason-missing' })
  expect(decideVerdict(null, 'different', '')).toEqual({ ok: true, value: 'different' })
})
