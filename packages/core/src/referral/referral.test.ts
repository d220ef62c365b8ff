import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideReferral, referralMoves, stepsFor, type ReferralSide } from './decide-referral.ts'
import { daysWithoutReceipt } from './receipt-state.ts'
import { referralStates, referralSteps, referralText, type ReferralState } from './referral.ts'

const at = (state: ReferralState, more: { isOutside?: boolean; isShut?: boolean } = {}) => ({ state, isOutside: false, isShut: false, ...more })

test.each([
  ['draft', 'sender', 'send', 'sent'],
  ['draft', 'sender', 'receive', 'referral/wrong-side'],
  ['draft', 'receiver', 'receive', 'referral/wrong-step'],
  ['sent', 'receiver', 'receive', 'received'],
  ['sent', 'receiver', 'return', 'returned'],
  ['sent', 'sender', 'send', 'referral/wrong-step'],
  ['sent', 'receiver', 'withdraw', 'referral/wrong-side'],
  ['sent', 'receiver', 'begin', 'referral/wrong-step'],
  ['received', 'receiver', 'begin', 'in-progress'],
  ['received', 'receiver', 'return', 'returned'],
  ['received', 'receiver', 'finish', 'done'],
  ['in-progress', 'receiver', 'finish', 'done'],
  ['in-progress', 'receiver', 'fail', 'failed'],
  ['in-progress', 'receiver', 'return', 'referral/wrong-step'],
  ['in-progress', 'sender', 'finish', 'referral/wrong-side'],
  ['in-progress', 'sender', 'withdraw', 'withdrawn'],
  ['returned', 'sender', 'send', 'sent'],
  ['returned', 'receiver', 'receive', 'referral/wrong-step'],
  ['done', 'sender', 'withdraw', 'referral/wrong-step'],
  ['failed', 'receiver', 'begin', 'referral/wrong-step'],
  ['withdrawn', 'sender', 'send', 'referral/wrong-step']
] as const)('6.4: a referral that is %s, the %s, %s: %s', (state, side, step, answer) => {
  const decision = decideReferral(at(state), side, step, '一句话')
  expect(decision.ok ? decision.value : decision.code).toBe(answer)
})

test.each(['return', 'finish', 'fail', 'withdraw'] as const)('6.4: %s takes words', (step) => {
  const state = step === 'withdraw' ? 'sent' : 'received'
  expect(decideReferral(at(state), referralMoves[step].by, step, ' \n ')).toMatchObject({ code: 'referral/text-missing' })
})

test('6.4: an organ outside has no desk: the sender enters its receipt and result by hand', () => {
  expect(stepsFor(at('sent', { isOutside: true }), 'sender')).toEqual(['receive', 'return', 'withdraw'])
  expect(stepsFor(at('in-progress', { isOutside: true }), 'sender')).toEqual(['finish', 'fail', 'withdraw'])
})

test('4.5.b, 6.4: once the consent is withdrawn the receiver can only end it, with words, also what is in hand already', () => {
  expect(stepsFor(at('sent', { isShut: true }), 'receiver')).toEqual(['return'])
  expect(stepsFor(at('received', { isShut: true }), 'receiver')).toEqual(['return', 'fail'])
  expect(stepsFor(at('in-progress', { isShut: true }), 'receiver')).toEqual(['return', 'fail'])
  expect(stepsFor(at('returned', { isShut: true }), 'receiver')).toEqual([])
  for (const step of ['return', 'fail'] as const) expect(decideReferral(at('in-progress', { isShut: true }), 'receiver', step, ' ')).toMatchObject({ code: 'referral/text-missing' })
  expect(stepsFor(at('received', { isShut: true }), 'sender')).toEqual(['withdraw'])
})

const anyStep = fc.constantFrom(...referralSteps)
const anySide = fc.constantFrom<ReferralSide>('sender', 'receiver')

test('6.4: however it is pushed, a closed referral stays closed, and it is closed as done or failed by words alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyStep, anySide, fc.constantFrom('', '  ', '已解决')), { maxLength: 30 }), fc.boolean(), (pushes, isOutside) => {
      let state: ReferralState = 'draft'
      for (const [step, side, text] of pushes) {
        const decision = decideReferral(at(state, { isOutside }), side, step, text)
        if (!decision.ok) continue
        expect(['done', 'failed', 'withdrawn']).not.toContain(state)
        if (decision.value === 'done' || decision.value === 'failed') expect(text.trim()).not.toBe('')
        state = decision.value
      }
    })
  )
})

test('6.4: every state is reached, and from every state that is not an end there is a way on', () => {
  const reached = new Set<ReferralState>(['draft'])
  for (let n = 0; n < 8; n++) for (const { from, to } of Object.values(referralMoves)) if (from.some((state) => reached.has(state))) reached.add(to)
  expect([...reached].sort()).toEqual([...referralStates].sort())
  for (const state of referralStates) {
    const open = [...stepsFor(at(state), 'sender'), ...stepsFor(at(state), 'receiver')].length > 0
    expect(open, state).toBe(!['done', 'failed', 'withdrawn'].includes(state))
  }
})

test('6.4: the smallest subset: nothing goes along but the demand unless it was ticked', () => {
  const text = referralText.parse({ recipient: { kind: 'organ', organ: '增城区残联' }, demand: '申请补贴' })
  expect(text.picks).toEqual([])
})

test.each([
  ['sent', '2026-03-02', 0],
  ['sent', '2026-03-01', 1],
  ['sent', '2026-02-20', 10],
  ['received', '2026-02-20', 0],
  ['draft', null, 0]
] as const)('6.4: without a receipt: %s, due %s: %i days late', (state, receiptDueOn, late) => {
  expect(daysWithoutReceipt({ state: state as ReferralState, receiptDueOn }, '2026-03-02')).toBe(late)
})
