import { readAnswers } from '@xinshe/forms'
import { expect, test } from 'vitest'
import { assessmentForm, type AssessmentDraft } from './assessment-form.ts'
import { generationOf, relations } from './relations.ts'

const today = { today: '2026-11-29' }
const whole: AssessmentDraft = {
  physical: '患高血压，按时服药。',
  psychological: '焦虑，夜间易醒。',
  social: '与邻里往来少。',
  needs: [{ kind: 'rights', lacks: 'chances', text: '与物业当面沟通' }]
}
const found = (more: AssessmentDraft) => assessmentForm.checkSubmit({ ...whole, ...more }, today).map(({ field, clause }) => [field, clause])

test('7.1.2.a: an assessment with all three dimensions and one need can be submitted', () => {
  expect(found({})).toEqual([])
})

test.each(['physical', 'psychological', 'social'] as const)('7.1.2.a: without the %s dimension it is refused, at the field', (dimension) => {
  expect(found({ [dimension]: ' ' })).toEqual([[dimension, '7.1.2.a']])
})

test('7.1.2.d: an assessment names one need at least', () => {
  expect(found({ needs: [] })).toEqual([['needs', '7.1.2.d']])
})

test('7.1.2.e: a strength says whose it is and what it is', () => {
  expect(found({ strengths: [{ kind: 'own', text: '表达清楚' }] })).toEqual([])
  expect(found({ strengths: [{ kind: 'own' }] })).toEqual([['strengths.0.text', '7.1.2.e']])
})

test('7.1.2.c: a member of the family has a name and a relation, and was not born in a year to come', () => {
  expect(found({ members: [{ name: '母亲', relation: 'mother', birthYear: 1950, living: 'together' }] })).toEqual([])
  expect(found({ members: [{ birthYear: 1950 }] })).toEqual([
    ['members.0.name', '7.1.2.c'],
    ['members.0.relation', '7.1.2.c']
  ])
  expect(found({ members: [{ name: '孙', relation: 'grandson', birthYear: 2027 }] })).toEqual([['members.0.birthYear', '7.1.2.c']])
})

test('7.1.2.c: the table places every relative in a generation; of others it is not known', () => {
  const unplaced = relations.filter(({ value }) => generationOf(value) === undefined)

  expect(unplaced.map(({ value }) => value)).toEqual(['other-relative', 'no-relative'])
  expect([generationOf('maternal-grandmother'), generationOf('mother-in-law'), generationOf('spouse'), generationOf('son-in-law'), generationOf('grandson')]).toEqual([2, 1, 0, -1, -2])
})

test('7.1.2.c: whose spouse or child somebody is, is another row of the table', () => {
  const family = (of: number) => found({ members: [{ name: '长子', relation: 'son' }, { name: '儿媳', relation: 'daughter-in-law', of }] })

  expect(family(1)).toEqual([])
  expect(family(2)).toEqual([['members.1.of', '7.1.2.c']])
  expect(family(3)).toEqual([['members.1.of', '7.1.2.c']])
})

test('6.3.1.a: a system around the family says what it is and how the family gets on with it', () => {
  expect(found({ systems: [{ name: '居委会', kind: 'community', bond: 'weak', flow: 'in' }] })).toEqual([])
  expect(found({ systems: [{ name: '居委会' }] })).toEqual([
    ['systems.0.kind', '6.3.1.a'],
    ['systems.0.bond', '6.3.1.a']
  ])
})

test('6.3.1.a: an assessment signed before there was an ecomap stays readable', () => {
  const { answers, notAsked } = readAnswers(assessmentForm, { version: 1, answers: { ...whole, members: [{ name: '母亲', relation: 'mother' }] } })

  expect(answers['members']).toEqual([{ name: '母亲', relation: 'mother' }])
  expect(notAsked).toEqual(['systems'])
})

test('7.1.2.c: everything said of persons is sealed', () => {
  expect(Object.keys(assessmentForm.fields).filter((name) => assessmentForm.sealed[name] !== 'confidential')).toEqual([])
})
