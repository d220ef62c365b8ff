import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intakeForm } from './intake-form.ts'
import { interviewForm } from './interview-form.ts'
import { maskedAnswers, unmaskedAnswers } from './masked-answers.ts'

const at = (...texts: (Record<string, unknown> | null)[]) => texts.map((text) => async () => text)

test('B.02, 4.5.a: who is interviewed and how to reach them come masked; the rest, and an empty box, as they are', () => {
  expect(maskedAnswers(interviewForm, { subject: '林嘉敏', subjectContact: '13812341234', relation: '本人', purpose: '了解近况' })).toEqual({
    answers: { subject: '林**', subjectContact: '138****1234', relation: '本人', purpose: '了解近况' },
    masked: ['subject', 'subjectContact']
  })
  expect(maskedAnswers(interviewForm, { subject: '', subjectContact: null })).toEqual({ answers: { subject: '', subjectContact: null }, masked: [] })
})

test('B.02: what comes back masked is what stood there; what was typed is what was typed', async () => {
  const stored = { subject: '林嘉敏', subjectContact: '13812341234' }

  expect(await unmaskedAnswers(interviewForm, { subject: '林**', subjectContact: '138****1234', purpose: '近况***' }, at(stored))).toEqual({ ...stored, purpose: '近况***' })
  expect(await unmaskedAnswers(interviewForm, { subject: '林嘉民', subjectContact: null }, at(stored))).toEqual({ subject: '林嘉民', subjectContact: null })
})

test('B.02: of several texts the one that masks to the same counts, wherever it stands; without one, the newest; never the mask', async () => {
  const [newest, older] = [{ subject: '王大文' }, { subject: '林嘉敏' }]

  expect(await unmaskedAnswers(interviewForm, { subject: '林**' }, at(null, newest, older))).toEqual({ subject: '林嘉敏' })
  expect(await unmaskedAnswers(interviewForm, { subject: '陈**' }, at(newest, older))).toEqual({ subject: '王大文' })
  expect(await unmaskedAnswers(interviewForm, { subject: '陈**', relation: '本人' }, at(null))).toEqual({ relation: '本人' })
})

test('A.09–A.13: saving what was shown changes nothing, whatever the answers', async () => {
  const names = Object.keys(intakeForm.sealed).filter((name) => intakeForm.sealed[name] === 'identity')
  await fc.assert(
    fc.asyncProperty(fc.record(Object.fromEntries(names.map((name) => [name, fc.string()])), { requiredKeys: [] }), async (answers) => {
      expect(await unmaskedAnswers(intakeForm, maskedAnswers(intakeForm, answers).answers, at(answers))).toEqual(answers)
    })
  )
})
