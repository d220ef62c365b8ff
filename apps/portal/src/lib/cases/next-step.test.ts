import { expect, test } from 'vitest'
import { nextStep, type Standing } from './next-step.ts'

const standing = (more: Partial<Standing>): Standing => ({ stage: 'registered', records: [], agreement: null, ...more })

test('A.29: a registered case waits for its intake form, then for the lead, then for the revision', () => {
  expect(nextStep(standing({}))).toMatchObject({ path: '/forms/intake', turn: 'worker' })
  expect(nextStep(standing({ records: [{ form: 'core.intake', state: 'signed' }] }))).toMatchObject({ turn: 'lead' })
  expect(nextStep(standing({ records: [{ form: 'core.intake', state: 'returned' }] }))).toMatchObject({ path: '/forms/intake', turn: 'worker' })
})

test('7.1.3.f: a planned case waits for the agreement, or for the approval of its waiver, then begins', () => {
  const planned = (agreement: Standing['agreement']) => nextStep(standing({ stage: 'planned', agreement }))

  expect(planned(null).title.zh).toBe('签订服务协议')
  expect(planned({ agreement: { kind: 'waived' }, approvedBy: null }).turn).toBe('lead')
  expect(planned({ agreement: { kind: 'waived' }, approvedBy: 'lead' }).title.zh).toBe('开始服务')
  expect(planned({ agreement: { kind: 'signed' }, approvedBy: null }).title.zh).toBe('开始服务')
})

test('C.12: in service the work goes on until the closure is signed; then the lead has the word', () => {
  expect(nextStep(standing({ stage: 'in-service' })).path).toBe('/interviews')
  expect(nextStep(standing({ stage: 'in-service', records: [{ form: 'core.closure', state: 'signed' }] })).turn).toBe('lead')
})

test('A.30, 7.1.2.f, 6.4: an archived case waits for nothing, one that was not taken on is offered a referral', () => {
  expect(nextStep(standing({ stage: 'archived' })).turn).toBe('nobody')
  expect(nextStep(standing({ stage: 'declined' }))).toMatchObject({ path: '/sharing?refer', turn: 'worker' })
})
