import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkConsent } from './check-consent.ts'
import { consentState } from './consent-state.ts'
import type { Recipient } from './consent.ts'
import { decideDisclosure, type StandingConsent } from './decide-disclosure.ts'
import { sharedParts } from './parts.ts'

const organ: Recipient = { kind: 'organ', organ: '增城区残联' }
const agency: Recipient = { kind: 'agency', tenantId: 't' as never, contractId: 'c' as never }
const paper = { kind: 'service', form: 'paper', documentId: 'd' as never, givenOn: '2026-03-02', parts: [], purpose: '', note: '' } as const
const sharing = { ...paper, kind: 'sharing', recipient: organ, parts: ['name'], purpose: '申请补贴', validUntil: '2026-06-30' } as const

test.each([
  ['a signed paper with its scan', paper, true],
  ['paper without the scan', { ...paper, documentId: undefined, note: '已签' }, 'consent/document-missing'],
  ['spoken, written down', { ...paper, form: 'spoken', documentId: undefined, note: '本人当面同意，李社工在场' }, true],
  ['spoken, not written down', { ...paper, form: 'spoken', documentId: undefined }, 'consent/note-missing'],
  ['a recording, only spoken', { ...paper, kind: 'recording', form: 'spoken', documentId: undefined, note: '本人同意' }, 'consent/unwritten'],
  ['sharing, only spoken', { ...sharing, form: 'spoken', documentId: undefined, note: '本人同意' }, 'consent/unwritten'],
  ['media, spoken, with a scan', { ...sharing, kind: 'media', form: 'spoken' }, 'consent/unwritten'],
  ['sharing, signed electronically', { ...sharing, form: 'electronic', documentId: undefined, note: '本人在平板上签名' }, true],
  ['given tomorrow', { ...paper, givenOn: '2026-03-03' }, 'time/in-future'],
  ['given before there was anybody to petition', { ...paper, givenOn: '1850-03-02' }, 'time/too-early'],
  ['ending before it began', { ...paper, validUntil: '2026-03-01' }, 'consent/ends-before'],
  ['run out before it is entered', { ...paper, givenOn: '2026-02-01', validUntil: '2026-03-01' }, 'consent/ended-already'],
  ['valid today for the last time', { ...paper, validUntil: '2026-03-02' }, true],
  ['valid for ten years', { ...sharing, validUntil: '2036-03-01' }, true],
  ['valid until a year that is a slip of the hand', { ...sharing, validUntil: '9999-12-31' }, 'time/too-far'],
  ['sharing, whole', sharing, true],
  ['sharing with nobody', { ...sharing, recipient: undefined }, 'consent/recipient-missing'],
  ['sharing nothing', { ...sharing, parts: [] }, 'consent/parts-missing'],
  ['sharing for nothing', { ...sharing, purpose: '' }, 'consent/purpose-missing'],
  ['sharing for ever', { ...sharing, validUntil: undefined }, 'consent/validity-missing'],
  ['media, signed electronically without the 授权书', { ...sharing, kind: 'media', form: 'electronic', documentId: undefined, note: '已签' }, 'consent/document-missing'],
  ['media for an agency', { ...sharing, kind: 'media', recipient: agency }, 'consent/recipient-missing'],
  ['media with the 授权书', { ...sharing, kind: 'media', validUntil: undefined }, true]
] as const)('4.5.b: a permission entered: %s', (_, consent, answer) => {
  const decision = checkConsent(consent as never, '2026-03-02')
  expect(decision.ok || decision.code).toBe(answer)
})

test.each([
  [{ validUntil: null, isWithdrawn: false }, 'live'],
  [{ validUntil: '2026-03-02', isWithdrawn: false }, 'live'],
  [{ validUntil: '2026-03-01', isWithdrawn: false }, 'expired'],
  [{ validUntil: '2026-03-01', isWithdrawn: true }, 'withdrawn']
] as const)('4.5.b: the state of a permission %o is %s', (consent, state) => {
  expect(consentState(consent, '2026-03-02')).toBe(state)
})

const live: StandingConsent = { kind: 'sharing', form: 'paper', state: 'live', recipient: organ, parts: ['name', 'phone'] }

test.each([
  ['its own permission', { consent: live }, true],
  ['none', { consent: null }, 'consent/missing'],
  ['an article of law', { consent: null, law: '《个人信息保护法》第十三条' }, true],
  ['a permission to record', { consent: { ...live, kind: 'recording' } }, 'consent/missing'],
  ['one that was withdrawn', { consent: { ...live, state: 'withdrawn' } }, 'consent/withdrawn'],
  ['one that has run out', { consent: { ...live, state: 'expired' } }, 'consent/expired'],
  ['one that was only spoken', { consent: { ...live, form: 'spoken' } }, 'consent/unwritten'],
  ['one for somebody else', { consent: { ...live, recipient: agency } }, 'consent/other-recipient'],
  ['one that covers less', { consent: { ...live, parts: ['name'] } }, 'consent/parts-uncovered'],
  ['the ordinary permission, for the media', { consent: live, use: 'media' }, 'consent/media-needs-own'],
  ['an article of law, for the media', { consent: null, law: '第十三条', use: 'media' }, 'consent/media-needs-own'],
  ['the 授权书, for the media', { consent: { ...live, kind: 'media' }, use: 'media' }, true]
] as const)('4.5.b: something leaves the case on %s', (_, given, answer) => {
  const decision = decideDisclosure({ use: 'sharing', recipient: organ, parts: ['name', 'phone'], law: '', ...given } as never)
  expect(decision.ok || decision.code).toBe(answer)
})

test('4.5.b: whatever is asked for, a permission lets out nothing it does not name', () => {
  const some = fc.subarray([...sharedParts])
  fc.assert(
    fc.property(some, some, fc.constantFrom('live', 'expired', 'withdrawn'), (covered, asked, state) => {
      const decision = decideDisclosure({ use: 'sharing', recipient: organ, parts: asked, law: '第十三条', consent: { ...live, state, parts: covered } as never })
      expect(decision.ok).toBe(state === 'live' && asked.every((part) => covered.includes(part)))
    })
  )
})
