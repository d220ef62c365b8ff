import { expect, test } from 'vitest'
import { decideResult } from './decide-result.ts'

test('5.9.d: without effect, a result takes an escalation or the reason of a supervisor', () => {
  expect(decideResult({ outcome: 'ineffective' }, false)).toEqual({ ok: false, code: 'behaviour-correction/escalation-missing' })
  expect(decideResult({ outcome: 'ineffective', reason: '  ' }, true)).toEqual({ ok: false, code: 'behaviour-correction/escalation-missing' })
  expect(decideResult({ outcome: 'ineffective', organKind: 'police' }, false)).toEqual({ ok: true, value: { isEscalated: true } })
  expect(decideResult({ outcome: 'ineffective', reason: '当事人已自行离开' }, true)).toEqual({ ok: true, value: { isEscalated: false } })
})

test('5.9.d: the reason is the supervisor’s: a worker does not write it in their place', () => {
  expect(decideResult({ outcome: 'ineffective', reason: '督导同意' }, false)).toEqual({ ok: false, code: 'behaviour-correction/supervisor-writes' })
})

test.each(['effective', 'partly'] as const)('5.9.d: a result that is %s asks for neither', (outcome) => {
  expect(decideResult({ outcome }, false)).toEqual({ ok: true, value: { isEscalated: false } })
})
