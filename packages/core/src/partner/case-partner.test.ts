import { expect, test } from 'vitest'
import { decideCasePartner } from './decide-case-partner.ts'
import { shareState } from './share-state.ts'

const today = '2026-06-10'
const days = { fromOn: today, untilOn: '2026-07-09' }
const consent = { kind: 'sharing', form: 'paper', state: 'live', recipient: { kind: 'organ', organ: '郭心怡' }, parts: ['name'], validUntil: '2026-12-31' } as const
const facts = { stage: 'in-service', partner: { name: '郭心怡', organisation: '心语中心' }, post: { starts: '2026-01-01', ends: '2026-12-31' }, consent, law: '', shared: [] } as const
const outcome = (changed: object = {}, of: object = {}) => {
  const decision = decideCasePartner({ ...days, ...changed }, { ...facts, ...of } as never, today)
  return decision.ok ? decision.value.organ : decision.code
}

test('6.3.2.a: a case is shared with a partner whom a consent names, or where they work', () => {
  expect(outcome()).toBe('郭心怡')
  expect(outcome({}, { consent: { ...consent, recipient: { kind: 'organ', organ: '心语中心' } } })).toBe('心语中心')
})

test('6.3.2.a: an article of law stands for the consent', () => {
  expect(outcome({}, { consent: null, law: '《精神卫生法》第二十八条' })).toBe('郭心怡')
  expect(outcome({}, { consent: null })).toBe('consent/missing')
})

test.each([
  ['consent/withdrawn', {}, { consent: { ...consent, state: 'withdrawn' } }],
  ['consent/expired', {}, { consent: { ...consent, state: 'expired' } }],
  ['consent/other-recipient', {}, { consent: { ...consent, recipient: { kind: 'organ', organ: '某律师' } } }],
  ['consent/other-recipient', {}, { consent: { ...consent, recipient: { kind: 'agency', tenantId: 't', contractId: 'c' } } }],
  ['consent/missing', {}, { consent: { ...consent, kind: 'recording' } }],
  ['partner/outside-consent', {}, { consent: { ...consent, validUntil: '2026-07-08' } }],
  ['partner/outside-post', { untilOn: '2027-01-01' }, {}],
  ['partner/outside-post', {}, { post: { starts: '2026-06-11', ends: '2026-12-31' } }],
  ['partner/begins-past', { fromOn: '2026-06-09' }, {}],
  ['partner/dates-reversed', { untilOn: '2026-06-09' }, {}],
  ['partner/shared-already', {}, { shared: [{ fromOn: '2026-07-09', untilOn: '2026-08-01' }] }],
  ['partner/case-ended', {}, { stage: 'closed' }]
] as const)('6.3.2.a: it is not shared: %s', (code, changed, of) => {
  expect(outcome(changed, of)).toBe(code)
})

test('6.3.2.a: sharing goes on once the one before is over', () => {
  expect(outcome({}, { shared: [{ fromOn: '2026-05-01', untilOn: '2026-06-09' }] })).toBe('郭心怡')
})

test.each([
  ['open', {}],
  ['open', { untilOn: today }],
  ['over', { untilOn: '2026-06-09' }],
  ['ahead', { fromOn: '2026-06-11' }],
  ['over', { postEnds: '2026-06-09' }],
  ['over', { isEnded: true }]
] as const)('6.3.2.a: what is shared is %s with %j', (state, changed) => {
  expect(shareState({ ...days, postEnds: '2026-12-31', isEnded: false, ...changed }, today)).toBe(state)
})
