import { expect, test } from 'vitest'
import { instruments } from '../domain/instrument.ts'
import { appraisalForms, appraisalKinds } from './appraisal-form.ts'

const items = Object.fromEntries(instruments['gad-7'].items.map((_, at) => [`item${at + 1}`, '1']))
const answers = { takenOn: '2026-03-04', severity: 'general', ground: '两周来入睡困难。' }

test('5.7.a: a questionnaire asks every item and the worker’s judgement; without one there is the judgement alone', () => {
  const problems = (kind: 'gad-7' | 'judgement', given: object) => appraisalForms[kind].checkSubmit(given, { today: '2026-03-04' }).map(({ field }) => field)

  expect(problems('gad-7', { ...answers, ...items })).toEqual([])
  expect(problems('gad-7', { ...answers, ...items, item3: null, severity: null })).toEqual(['item3', 'severity'])
  expect(problems('judgement', answers)).toEqual([])
  expect(problems('judgement', { ...answers, ground: '' })).toEqual(['ground'])
})

test('5.7.b: no form has a field for a diagnosis, and what was answered is sealed', () => {
  for (const kind of appraisalKinds) {
    const { fields, sealed } = appraisalForms[kind]
    const others = Object.keys(fields).filter((name) => !/^item\d+$/.test(name))
    expect(others).toEqual(['takenOn', 'severity', 'ground'])
    expect(Object.keys(fields).filter((name) => !(name in sealed))).toEqual(['takenOn', 'severity'])
  }
})
