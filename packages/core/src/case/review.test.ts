import { expect, test } from 'vitest'
import { closureReview, fieldComment, intakeReview, interviewReview, planReview } from './review.ts'

const assignee = '2f1c7a52-3c0f-4f57-9a3e-0c7d6b1b8a11'

test('A.30: 是 names the worker, 否 explains itself', () => {
  expect(intakeReview.safeParse({ verdict: 'approve', assignee }).success).toBe(true)
  expect(intakeReview.safeParse({ verdict: 'approve' }).success).toBe(false)
  expect(intakeReview.safeParse({ verdict: 'decline', explanation: ' ' }).success).toBe(false)
  expect(intakeReview.safeParse({ verdict: 'decline', explanation: '属涉法涉诉，已引导' }).success).toBe(true)
})

test('B.15: a return carries comments', () => {
  expect(interviewReview.safeParse({ verdict: 'return', comments: [] }).success).toBe(false)
  expect(
    interviewReview.safeParse({ verdict: 'return', comments: [{ field: 'record', text: '请补充' }] }).success
  ).toBe(true)
})

test('C.14: a closure is approved with the evaluation of the agency, text and rating', () => {
  expect(closureReview.safeParse({ verdict: 'approve', evaluation: '服务到位', rating: 'good' }).success).toBe(true)
  expect(closureReview.safeParse({ verdict: 'approve', rating: 'good' }).success).toBe(false)
  expect(closureReview.safeParse({ verdict: 'approve', evaluation: '服务到位' }).success).toBe(false)
})

test('a comment stands at a field or at a cell of a table', () => {
  const at = (field: string) => fieldComment.safeParse({ field, text: '请补充' }).success

  expect([at('demand'), at('goals.0.result'), at('goals.x'), at(''), at('a b')]).toEqual([
    true,
    true,
    false,
    false,
    false
  ])
})

test('6.2.b: a plan is approved only as lawful, and never without the basis it rests on', () => {
  const approval = { verdict: 'approve', isLawful: true, legalBasis: '《信访工作条例》第三十三条' }

  expect(planReview.safeParse(approval).success).toBe(true)
  expect(planReview.safeParse({ ...approval, legalBasis: '  ' }).success).toBe(false)
  expect(planReview.safeParse({ ...approval, isLawful: false }).success).toBe(false)
})
