import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedParts } from './shared-parts.ts'
import { isProposed, weighEvidence } from './weigh-evidence.ts'

const nothing = { score: 0, samePetitioner: false, sameMark: false, sameOrgan: false }

test.each([
  [{ ...nothing, samePetitioner: true }, true, 'the same petitioner about something else'],
  [{ ...nothing, sameMark: true }, true, 'another registration with the same telephone'],
  [{ ...nothing, score: 0.2 }, true, 'a text that is possibly the same'],
  [{ ...nothing, score: 0.19, sameOrgan: true }, false, 'the same organ and a text that is not alike']
])('7.1.2.j: %o is proposed: %s (%s)', (evidence, proposed, _) => {
  expect(isProposed(evidence)).toBe(proposed)
})

test('the same person with a like text comes before a stranger with one, and more evidence never lowers a proposal', () => {
  expect(weighEvidence({ ...nothing, score: 0.4, samePetitioner: true })).toBeGreaterThan(weighEvidence({ ...nothing, score: 0.6 }))
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.boolean(), (score, samePetitioner, sameOrgan) => {
    const less = { ...nothing, score, samePetitioner, sameOrgan }
    for (const more of [{ samePetitioner: true }, { sameMark: true }, { sameOrgan: true }]) {
      expect(weighEvidence({ ...less, ...more })).toBeGreaterThanOrEqual(weighEvidence(less))
    }
  }))
})

test('what two texts have in common is marked, in whatever width it was typed, and not across a full stop', () => {
  expect(sharedParts('住３栋５０２室，楼上漏水。', '投诉：住3栋502室楼上漏水')).toEqual([
    { text: '住３栋５０２室', isShared: true },
    { text: '，', isShared: false },
    { text: '楼上漏水', isShared: true },
    { text: '。', isShared: false }
  ])
  expect(sharedParts('欠薪三月', '欠薪五月')).toEqual([{ text: '欠薪三月', isShared: false }])
  expect(sharedParts('', '楼上漏水')).toEqual([])
})

test('marking loses and adds nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, other) => {
    expect(sharedParts(text, other).map((part) => part.text).join('')).toBe(text)
  }))
})
