import { say } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { posts, type Post } from '../post.ts'
import { openStages, stages, type Stage } from './case.ts'
import { decideFormRecord, type RecordCommand, type RecordFacts } from './decide-form-record.ts'
import { coreForms, recordStates, type RecordState } from './form-record.ts'

const comment = { field: 'demand', text: '请写明时间' }
const worker = { account: 'chen', post: 'worker' } as const
const lead = { account: 'zhao', post: 'lead' } as const
const intake = (state: RecordState | null, stage: Stage = 'registered', author = 'chen'): RecordFacts => ({
  form: 'core.intake',
  stage,
  record: state && { state, author }
})

test('A.29: a worker signs the intake, and it waits for the lead', () => {
  expect(decideFormRecord(intake(null), worker, { kind: 'sign' })).toEqual({ ok: true, value: 'signed' })
})

test('A.31: the lead approves what somebody else signed', () => {
  expect(decideFormRecord(intake('signed'), lead, { kind: 'approve' })).toEqual({ ok: true, value: 'approved' })
})

test.each<[string, string]>([
  ['A.31', 'core.intake'],
  ['B.16', 'core.interview'],
  ['7.1.2.a', 'core.assessment'],
  ['7.1.3.c', 'core.plan'],
  ['C.15', 'core.closure']
])('%s: the author cannot approve, whatever post they act in (%s)', (_clause, form) => {
  const stage = form === 'core.intake' ? 'registered' : 'planned'
  const decision = decideFormRecord({ form, stage, record: { state: 'signed', author: 'zhao' } }, lead, {
    kind: 'approve'
  })

  expect(decision).toEqual({ ok: false, code: 'record/own-approval' })
})

test('B.16, C.14: form C is not approved while another form waits, and the refusal names it', () => {
  const othersWaiting = [{ message: say('第 3 次会谈', 'Interview no. 3') }]
  const judge = (form: string, command: RecordCommand) =>
    decideFormRecord({ form, stage: 'in-service', record: { state: 'signed', author: 'chen' }, othersWaiting }, lead, command)

  expect(judge('core.closure', { kind: 'approve' })).toEqual({ ok: false, code: 'case/records-waiting', data: othersWaiting })
  expect(judge('core.closure', { kind: 'return', comments: [comment] })).toEqual({ ok: true, value: 'returned' })
  expect(judge('core.interview', { kind: 'approve' })).toEqual({ ok: true, value: 'approved' })
})

test('B.16: a worker does not review', () => {
  expect(
    decideFormRecord(
      { form: 'core.interview', stage: 'in-service', record: { state: 'signed', author: 'li' } },
      worker,
      { kind: 'approve' }
    )
  ).toEqual({
    ok: false,
    code: 'record/wrong-post'
  })
})

test('A.31: a return carries a comment at one field at least', () => {
  expect(decideFormRecord(intake('signed'), lead, { kind: 'return', comments: [comment] })).toEqual({
    ok: true,
    value: 'returned'
  })
  expect(decideFormRecord(intake('signed'), lead, { kind: 'return', comments: [] })).toEqual({
    ok: false,
    code: 'record/comment-missing'
  })
  expect(decideFormRecord(intake('signed'), lead, { kind: 'return', comments: [{ ...comment, text: ' ' }] })).toEqual({
    ok: false,
    code: 'record/comment-missing'
  })
})

test('A.30: 否 without an explanation is refused', () => {
  expect(decideFormRecord(intake('signed'), lead, { kind: 'decline', explanation: '' })).toEqual({
    ok: false,
    code: 'record/explanation-missing'
  })
  expect(decideFormRecord(intake('signed'), lead, { kind: 'decline', explanation: '属涉法涉诉' })).toEqual({
    ok: true,
    value: 'declined'
  })
})

test('A.30: only an intake can be declined, and only before the case is accepted', () => {
  const decline: RecordCommand = { kind: 'decline', explanation: '不属' }

  expect(
    decideFormRecord(
      { form: 'core.closure', stage: 'in-service', record: { state: 'signed', author: 'chen' } },
      lead,
      decline
    ).ok
  ).toBe(false)
  expect(decideFormRecord(intake('signed', 'in-service'), lead, decline)).toEqual({
    ok: false,
    code: 'record/wrong-step'
  })
})

test('A.29: a form waiting for the lead is withdrawn by its author alone', () => {
  expect(decideFormRecord(intake('signed'), worker, { kind: 'correct' })).toEqual({ ok: true, value: 'signed' })
  expect(decideFormRecord(intake('signed', 'registered', 'li'), worker, { kind: 'correct' })).toEqual({
    ok: false,
    code: 'record/wrong-post'
  })
})

test('B.13: after approval a correction is a new version, also by the worker who took over', () => {
  expect(decideFormRecord(intake('approved', 'in-service', 'li'), worker, { kind: 'correct' })).toEqual({
    ok: true,
    value: 'signed'
  })
})

test('a returned form is signed again', () => {
  expect(decideFormRecord(intake('returned'), worker, { kind: 'sign' })).toEqual({ ok: true, value: 'signed' })
  expect(decideFormRecord(intake('signed'), worker, { kind: 'sign' })).toEqual({ ok: false, code: 'record/wrong-step' })
})

test('7.1.4.j: nothing is written to a case that ended', () => {
  for (const stage of ['closed', 'archived', 'declined'] as const)
    expect(decideFormRecord({ form: 'core.interview', stage, record: null }, worker, { kind: 'sign' })).toEqual({
      ok: false,
      code: 'case/read-only'
    })
})

test.each<[string, Stage]>([
  ['core.interview', 'registered'],
  ['core.plan', 'registered'],
  ['core.closure', 'assessed']
])('%s does not belong to a case that is %s', (form, stage) => {
  expect(decideFormRecord({ form, stage, record: null }, worker, { kind: 'sign' })).toEqual({
    ok: false,
    code: 'record/wrong-stage'
  })
})

test.each(openStages)('7.1.2.a: an assessment is signed in a case that is %s', (stage) => {
  expect(decideFormRecord({ form: 'core.assessment', stage, record: null }, worker, { kind: 'sign' })).toEqual({ ok: true, value: 'signed' })
})

const anyFacts = fc.record({
  form: fc.constantFrom(...coreForms, 'reception.visit'),
  stage: fc.constantFrom(...stages),
  record: fc.option(fc.record({ state: fc.constantFrom(...recordStates), author: fc.constantFrom('chen', 'zhao') }))
})
const anyActor = fc.record({ account: fc.constantFrom('chen', 'zhao'), post: fc.constantFrom<Post>(...posts) })
const anyCommand = fc.constantFrom<RecordCommand>(
  { kind: 'sign' },
  { kind: 'approve' },
  { kind: 'correct' },
  { kind: 'return', comments: [comment] },
  { kind: 'decline', explanation: '不属' }
)

test('A.31: whatever the case, nobody outside the contract writes or decides, and nobody decides on their own form', () => {
  fc.assert(
    fc.property(anyFacts, anyActor, anyCommand, (facts, actor, command) => {
      const decision = decideFormRecord(facts, actor, command)
      if (!decision.ok) return
      expect(['worker', 'lead']).toContain(actor.post)
      if (command.kind === 'sign' || command.kind === 'correct') expect(decision.value).toBe('signed')
      else {
        expect(actor.post).toBe('lead')
        expect(facts.record?.author).not.toBe(actor.account)
      }
    }),
    { numRuns: 2000 }
  )
})
