import { expect, test } from 'vitest'
import { decideCustody, type PastAct } from './decide-custody.ts'

const at = (time: string) => new Date(`2026-03-04T${time}+08:00`)
const locked: PastAct = { act: 'locked', happenedAt: at('10:00:30') }

test.each([
  ['09:59:00', [locked], 'behaviour-correction/before-custody'],
  ['10:00:00', [locked], null],
  ['10:30:00', [locked, { act: 'checked', happenedAt: at('11:00:00') }], null],
  ['10:30:00', [locked, { act: 'passed-on', happenedAt: at('11:00:00') }], 'behaviour-correction/before-custody'],
  ['11:30:00', [locked, { act: 'passed-on', happenedAt: at('11:00:00') }], null],
  ['12:00:00', [locked, { act: 'handed-over', happenedAt: at('11:00:00') }], 'behaviour-correction/already-handed-over']
] as const)('6.3.4.e: an item changes hands at %s after %j: %s', (time, chain, code) => {
  expect(decideCustody(at(time), chain)).toMatchObject(code ? { ok: false, code } : { ok: true })
})
