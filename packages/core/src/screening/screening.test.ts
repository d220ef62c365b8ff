import { expect, test } from 'vitest'
import { aspects, aspectAnswers } from './aspects.ts'
import { decideAccused } from './decide-accused.ts'
import { decideScreening, type ScreeningRole } from './decide-screening.ts'
import { isForeign } from './foreign.ts'
import { groundIds, grounds } from './grounds.ts'
import { newClaim } from './claim.ts'
import { saysAccusation } from './says-accusation.ts'
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

test('7.1.2.i: whoever says that it is an accusation names whom, or that it is nobody of this house; once named it need not be said again', () => {
  const [somebody, elsewhere, nobody] = [{ from: ['1'], isElsewhere: false, reason: 'x' }, { from: [], isElsewhere: true, reason: 'x' }, { from: [], isElsewhere: false, reason: 'x' }]
  const codeWith = (more: object) => {
    const decided = decideAccused({ isSaid: true, isNamed: false, accused: undefined, ...more })
    return decided.ok ? 'ok' : decided.code
  }
  for (const accused of [somebody, elsewhere]) expect(codeWith({ accused })).toBe('ok')
  for (const accused of [undefined, nobody, { ...somebody, isElsewhere: true }]) expect(codeWith({ accused })).toBe('accusation/whom-missing')
  expect(codeWith({ isNamed: true })).toBe('ok')
  expect(codeWith({ isSaid: false })).toBe('ok')
  expect(codeWith({ isSaid: false, accused: somebody })).toBe('accusation/not-said')
})

test('7.1.2.i: it is said at its own aspect, and by the ground that leads to the discipline organs', () => {
  expect(saysAccusation({ aspect: 'i', answer: 'yes', grounds: [] })).toBe(true)
  expect(saysAccusation({ aspect: 'l', answer: 'not-accepted', grounds: ['discipline'] })).toBe(true)
  expect(saysAccusation({ aspect: 'i', answer: 'no', grounds: [] })).toBe(false)
  expect(saysAccusation({ aspect: 'h', answer: 'yes', grounds: [] })).toBe(false)
})
