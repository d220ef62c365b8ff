import { expect, test } from 'vitest'
import { aspects, aspectAnswers } from './aspects.ts'
import { decideScreening, type ScreeningRole } from './decide-screening.ts'
import { isForeign } from './foreign.ts'
import { groundIds, grounds } from './grounds.ts'
import { newClaim } from './claim.ts'
import { screeningLabel, standingWord } from './screening-label.ts'

const said = { aspect: 'g' as const, answer: 'own', grounds: [], reason: '', documentNumber: '' }
const codeOf = (role: ScreeningRole, more: object) => {
  const decided = decideScreening(role, { ...said, ...more } as Parameters<typeof decideScreening>[1])
  return decided.ok ? 'ok' : decided.code
}

test.each([
  [{ aspect: 'f', answer: 'take-on' }, 'ok'], [{ aspect: 'f', answer: 'decline' }, 'case/reason-missing'],
  [{ aspect: 'f', answer: 'refer', reason: ' ' }, 'case/reason-missing'], [{ aspect: 'f', answer: 'decline', reason: '超出服务范围' }, 'ok']
])('7.1.2.f: %o: %s', (more, code) => expect(codeOf('opinion', more)).toBe(code))

test('7.1.2.g: own, lower or outside, and nothing else', () => {
  expect(Object.keys(aspectAnswers.g)).toEqual(['own', 'lower', 'outside'])
  expect(codeOf('opinion', { answer: 'lower' })).toBe('ok')
  expect(codeOf('opinion', { answer: 'yes' })).toBe('screening/unknown-answer')
})

test('7.1.2.h: a judicial matter names its stage', () => {
  expect(codeOf('opinion', { aspect: 'h', answer: 'yes' })).toBe('screening/stage-missing')
  expect(codeOf('opinion', { aspect: 'h', answer: 'yes', stage: 'litigation' })).toBe('ok')
  expect(codeOf('opinion', { aspect: 'h', answer: 'no' })).toBe('ok')
})

test.each([
  [{ answer: 'not-accepted' }, 'screening/ground-missing'],
  [{ answer: 'not-accepted', grounds: ['in-process-below'] }, 'ok'],
  [{ answer: 'no-longer-accepted', grounds: ['in-process-below'] }, 'screening/ground-elsewhere'],
  [{ answer: 'no-longer-accepted', grounds: ['reexamined-same-facts'] }, 'screening/date-missing'],
  [{ answer: 'no-longer-accepted', grounds: ['reexamined-same-facts'], reexaminedOn: '2026-03-01' }, 'ok'],
  [{ answer: 'accept', grounds: ['in-process-below'] }, 'screening/ground-elsewhere'],
  [{ aspect: 'g', answer: 'own', grounds: ['in-process-below'] }, 'screening/ground-elsewhere'],
  [{ answer: 'accept' }, 'ok']
])('7.1.2.l: %o: %s', (more, code) => expect(codeOf('opinion', { aspect: 'l', ...more })).toBe(code))

test('7.1.2.l: every ground is tied to an article', () => {
  for (const id of groundIds) expect(grounds[id].article).toMatch(/^条例 \d+/)
  expect(grounds['in-process-below'].article).toBe('条例 19(3)')
  expect(grounds['reexamined-same-facts'].article).toBe('条例 36(3)')
})

test('7.1.2.l: a decision needs its document number, at every aspect', () => {
  for (const aspect of aspects) {
    const answer = Object.keys(aspectAnswers[aspect])[0]!
    const more = { aspect, answer, stage: 'filed', reason: '依据' }
    expect(codeOf('decision', more)).toBe('screening/document-missing')
    expect(codeOf('decision', { ...more, documentNumber: '增信字〔2026〕3 号' })).toBe('ok')
  }
})

test('7.1.2.l: the opinion is called 建议 until the authority has decided', () => {
  const opinion = { answer: 'no-longer-accepted', documentNumber: '' }
  const decision = { answer: 'accept', documentNumber: '增信字〔2026〕3 号' }
  expect(screeningLabel('l', { opinion, decision: null })?.zh).toBe('建议不再受理')
  expect(screeningLabel('l', { opinion, decision })?.zh).toBe('予以受理（增信字〔2026〕3 号）')
  expect(screeningLabel('l', { opinion: null, decision: null })).toBeNull()
  expect(standingWord({ opinion, decision })).toBe(decision)
})

test('1.b, 7.1.2.k: foreigners, the stateless and foreign organisations are flagged', () => {
  expect((['citizen', 'foreigner', 'stateless', 'domestic-organisation', 'foreign-organisation'] as const).map(isForeign)).toEqual([false, true, true, false, true])
})

test('5.6.a: a claim is reasonable, partly, unreasonable or not yet judged', () => {
  for (const verdict of ['reasonable', 'partly', 'unreasonable', 'pending']) expect(newClaim.safeParse({ text: '补偿', verdict, isJudicial: false }).success).toBe(true)
  expect(newClaim.safeParse({ text: '补偿', verdict: 'bad', isJudicial: false }).success).toBe(false)
  expect(newClaim.safeParse({ text: '  ', verdict: 'pending', isJudicial: false }).success).toBe(false)
})
