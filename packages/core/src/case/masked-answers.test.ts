import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withheldName } from '../petitioner/withheld-name.ts'
import { intakeForm } from './intake-form.ts'
import { interviewForm } from './interview-form.ts'
import { differingIdentities, maskedAnswers, unmaskedAnswers } from './masked-answers.ts'

test('B.02, 4.5.a: who is interviewed and how to reach them come masked; the rest, and an empty box, as they are', () => {
  expect(maskedAnswers(interviewForm, { subject: '林嘉敏', subjectContact: '13812341234', relation: '本人', purpose: '了解近况' })).toEqual({
    answers: { subject: '林**', subjectContact: '138****1234', relation: '本人', purpose: '了解近况' },
    masked: ['subject', 'subjectContact']
  })
  expect(maskedAnswers(interviewForm, { subject: '', subjectContact: null })).toEqual({ answers: { subject: '', subjectContact: null }, masked: [] })
})

test('7.1.1.b, 4.5.a: that somebody gave no name is no identity and is read by everybody', () => {
  expect(maskedAnswers(intakeForm, { name: withheldName.zh, phone: '13812341234' })).toEqual({ answers: { name: '匿名（不愿透露姓名）', phone: '138****1234' }, masked: ['phone'] })
})

test('B.02: what is named as masked is what stood there, whatever was sent; what was typed is what was typed, however it looks', () => {
  const stored = { subject: '林嘉敏', subjectContact: '13812341234' }

  expect(unmaskedAnswers(interviewForm, { subject: '林**', purpose: '近况***' }, ['subject', 'subjectContact'], stored)).toEqual({ ...stored, purpose: '近况***' })
  expect(unmaskedAnswers(interviewForm, { subject: '林**', subjectContact: '138****0000' }, [], stored)).toEqual({ subject: '林**', subjectContact: '138****0000' })
  expect(unmaskedAnswers(interviewForm, { subject: '林嘉民', subjectContact: null }, [], stored)).toEqual({ subject: '林嘉民', subjectContact: null })
})

test('B.02: nothing but who somebody is can be kept back, and what never stood there does not appear', () => {
  expect(unmaskedAnswers(interviewForm, { purpose: '新写的' }, ['purpose', 'subject'], { purpose: '旧的' })).toEqual({ purpose: '新写的' })
})

test('A.09–A.13: saving what was shown changes nothing, whatever the answers', () => {
  const names = Object.keys(intakeForm.sealed).filter((name) => intakeForm.sealed[name] === 'identity')
  fc.assert(
    fc.property(fc.record(Object.fromEntries(names.map((name) => [name, fc.string()])), { requiredKeys: [] }), (answers) => {
      const shown = maskedAnswers(intakeForm, answers)
      expect(unmaskedAnswers(intakeForm, shown.answers, shown.masked, answers)).toEqual(answers)
    })
  )
})

test('B.02: two texts that mask to the same are told apart; an empty box and none are the same', () => {
  expect(differingIdentities(interviewForm, { subject: '司徒甲乙', subjectContact: '' }, { subject: '司徒丙丁', purpose: '别的' })).toEqual(['subject'])
})
