import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSealed } from '@xinshe/forms'
import { nothingSeen } from '../risk/risk-screen.ts'
import { intakeForm, type IntakeDraft } from './intake-form.ts'

const context = { today: '2026-11-23' }
const whole: IntakeDraft = {
  informed: true,
  ...nothingSeen,
  firstContactOn: '2026-11-20',
  source: 'self',
  demand: '要求说明补偿款的计算方法',
  name: '王大文',
  needs: ['policy'],
  needsAnalysis: '任务中心模式'
}
const found = (change: IntakeDraft, more: { idNumber?: string; isAnonymous?: boolean } = {}) =>
  intakeForm
    .checkSubmit({ ...whole, ...change }, { ...context, ...more })
    .map(({ field, clause, level }) => [field, clause, level])

test('an intake with the required answers is submitted', () => {
  expect(intakeForm.submit(whole, context, { worker: '陈晓' })).toEqual({
    ok: true,
    answers: { ...whole, worker: '陈晓' },
    warnings: []
  })
})

test('7.1.1.a: without the tick 已告知 nothing is submitted', () => {
  expect(found({ informed: false })).toEqual([['informed', '7.1.1.a', 'refusal']])
})

test('A.01: a first contact in the future is refused', () => {
  expect(found({ firstContactOn: '2026-11-24' })).toEqual([['firstContactOn', 'A.01', 'refusal']])
  expect(found({ firstContactOn: '2026-11-23' })).toEqual([])
})

test('A.02: nobody types the responsible worker', () => {
  expect(intakeForm.draftSchema.safeParse({ worker: '某人' }).success).toBe(false)
})

test.each(['visit', 'referred'] as const)('A.03: the source %s without a note is refused', (source) => {
  expect(found({ source })).toEqual([['sourceNote', 'A.03', 'refusal']])
  expect(found({ source, sourceNote: '街道综治中心' })).toEqual([])
})

test('A.09, 7.1.1.b: that no name was given stands for the name, unless the registration has one', () => {
  const name = '匿名（不愿透露姓名）'

  expect(found({ name }, { isAnonymous: true })).toEqual([])
  expect(found({ name }, { isAnonymous: false })).toEqual([['name', 'A.09', 'refusal']])
  expect(found({ name: '王大文' }, { isAnonymous: true })).toEqual([])
  expect(found({ name: '' }, { isAnonymous: true })).toEqual([['name', 'A.09', 'refusal'], ['name', 'A.09', 'warning']])
})

test('A.03: who came by himself has nothing to note', () => {
  const submitted = intakeForm.submit({ ...whole, source: 'self', sourceNote: '旧的内容' }, context)

  expect(submitted.ok && submitted.answers).not.toHaveProperty('sourceNote')
})

test('A.04: 20,000 characters fit, one more does not', () => {
  expect(found({ demand: '字'.repeat(20_000) })).toEqual([])
  expect(found({ demand: '字'.repeat(20_001) })).toEqual([['demand', 'A.04', 'refusal']])
})

test('A.07: the referring unit belongs to a referral', () => {
  const referred = intakeForm.submit(
    { ...whole, source: 'referred', sourceNote: '街道', referrer: '街道综治中心', referrerContact: '李某' },
    context
  )
  const visited = intakeForm.submit({ ...whole, referrer: '街道综治中心' }, context)

  expect(referred.ok && referred.answers).toMatchObject({ referrer: '街道综治中心', referrerContact: '李某' })
  expect(visited.ok && visited.answers).not.toHaveProperty('referrer')
})

test('A.09: a form without a name is refused', () => {
  expect(found({ name: ' ' })).toEqual([['name', 'A.09', 'refusal']])
})

test('A.10: an identity number of the other gender warns and does not block', () => {
  expect(found({ gender: 'male' }, { idNumber: '11010519491231002X' })).toEqual([['gender', 'A.10', 'warning']])
  expect(found({ gender: 'female' }, { idNumber: '11010519491231002X' })).toEqual([])
  expect(found({ gender: 'undisclosed' }, { idNumber: '11010519491231002X' })).toEqual([])
  expect(intakeForm.submit({ ...whole, gender: 'male' }, { ...context, idNumber: '11010519491231002X' }).ok).toBe(true)
})

test('A.11: a phone of impossible length is refused', () => {
  expect(found({ phone: '1380013800' })).toEqual([['phone', 'A.11', 'refusal']])
  expect(found({ phone: '13800138000、020-83123456' })).toEqual([])
})

test('A.13: a year and month without the day are accepted', () => {
  expect(found({ bornOn: '1980-05' })).toEqual([])
})

test('A.13: nobody is born after the first contact, or in the future', () => {
  expect(found({ bornOn: '2026-11-22' })).toEqual([['bornOn', 'A.13', 'refusal']])
  expect(found({ bornOn: '2027-01' }), 'said once, though both are so').toEqual([['bornOn', 'A.13', 'refusal']])
})

test('A.13: a birth other than the one in the identity number warns', () => {
  expect(found({ bornOn: '1949-11' }, { idNumber: '11010519491231002X' })).toEqual([['bornOn', 'A.13', 'warning']])
  expect(found({ bornOn: '1949-12' }, { idNumber: '11010519491231002X' })).toEqual([])
})

test.each([
  ['1980-11-20', 46],
  ['1980-11-21', 45],
  ['1980-11', 46],
  ['1980-12', 45],
  ['2026-11-20', 0]
])('A.14: born %s and first met on 2026-11-20 is %i years old', (bornOn, age) => {
  const submitted = intakeForm.submit({ ...whole, bornOn }, context)

  expect(submitted.ok && submitted.answers.age).toBe(age)
})

test('A.14: the age stays the same whenever the form is read again', () => {
  const now = intakeForm.submit({ ...whole, bornOn: '1980-11-21' }, { today: '2026-11-23' })
  const later = intakeForm.submit({ ...whole, bornOn: '1980-11-21' }, { today: '2031-01-01' })

  expect([now.ok && now.answers.age, later.ok && later.answers.age]).toEqual([45, 45])
})

test.each<[string, IntakeDraft, string]>([
  ['A.17', { languages: ['mandarin', 'other'] }, 'languagesOther'],
  ['A.18', { marital: 'other' }, 'maritalOther'],
  ['A.20', { living: ['spouse', 'other'] }, 'livingOther'],
  ['A.21', { needs: ['other'] }, 'needsOther']
])('%s: the last option needs a text', (clause, change, field) => {
  expect(found(change)).toEqual([[field, clause, 'refusal']])
  expect(found({ ...change, [field]: '说明' })).toEqual([])
})

test('A.17: two languages are kept', () => {
  const submitted = intakeForm.submit({ ...whole, languages: ['cantonese', 'mandarin'] }, context)

  expect(submitted.ok && submitted.answers.languages).toEqual(['mandarin', 'cantonese'])
})

test('A.19: only one of the seven is ticked', () => {
  expect(intakeForm.draftSchema.safeParse({ education: ['primary', 'junior'] }).success).toBe(false)
  expect(intakeForm.draftSchema.safeParse({ education: 'phd' }).success).toBe(false)
})

test('A.20: 独居 with another tick is refused', () => {
  expect(found({ living: ['alone', 'spouse'] })).toEqual([['living', 'A.20', 'refusal']])
  expect(found({ living: ['alone'] })).toEqual([])
  expect(found({ living: ['spouse', 'minor-children'] })).toEqual([])
})

test('A.21: without a single need nothing is submitted', () => {
  expect(found({ needs: [] })).toEqual([['needs', 'A.21', 'refusal']])
})

test('A.24: the analysis of needs is required', () => {
  expect(found({ needsAnalysis: '' })).toEqual([['needsAnalysis', 'A.24', 'refusal']])
})

test('4.5.a: who somebody is and what was said in confidence never stands in the clear', () => {
  const secrets = fc.record(
    {
      demand: fc.constant('密一'),
      experience: fc.constant('密二'),
      emotion: fc.constant('密三'),
      name: fc.constant('密四'),
      phone: fc.constant('密五'),
      address: fc.constant('密六'),
      bornOn: fc.constant('密七'),
      background: fc.constant('密八'),
      assessment: fc.constant('密九'),
      needsAnalysis: fc.constant('密十'),
      goals: fc.constant('密壹'),
      referrerContact: fc.constant('密贰'),
      behaviour: fc.constant('密叁'),
      speech: fc.constant('密肆'),
      strategies: fc.constant('密伍'),
      sourceNote: fc.constant('密陆')
    },
    { requiredKeys: [] }
  )
  fc.assert(
    fc.property(secrets, (answers) => {
      expect(JSON.stringify(splitSealed(intakeForm, answers).clear)).not.toContain('密')
    })
  )
})

test('a draft of anything half-written is kept', () => {
  const draft = {
    firstContactOn: '2026-',
    phone: '138',
    bornOn: '19',
    needs: [],
    living: ['alone', 'spouse'],
    gender: null,
    name: ''
  }

  expect(intakeForm.draftSchema.parse(draft)).toEqual(draft)
})
