import { expect, test } from 'vitest'
import { decideOffer, offerState } from './offer.ts'

const on = (day: number) => new Date(Date.UTC(2026, 2, day))

test.each([
  [[on(1)], null, 'not-offered'],
  [[on(1)], { act: 'offered', at: on(2) }, 'offered'],
  [[on(1), on(3)], { act: 'offered', at: on(2) }, 'offered'],
  [[on(1)], { act: 'accepted', at: on(2) }, 'accepted'],
  [[on(1)], { act: 'refused', at: on(2) }, 'refused'],
  [[on(1), on(3)], { act: 'refused', at: on(2) }, 'not-offered']
] as const)('5.7.c: flagged %j, last act %j: %s', (flaggedAt, last, state) => {
  expect(offerState({ flaggedAt, last })).toBe(state)
})

test('5.7.c: the same is not recorded twice; a change of mind is', () => {
  expect(decideOffer('offered', 'offered')).toMatchObject({ ok: false, code: 'psychological-support/already-so' })
  expect(decideOffer('not-offered', 'refused')).toMatchObject({ ok: true })
  expect(decideOffer('refused', 'accepted')).toMatchObject({ ok: true })
})
