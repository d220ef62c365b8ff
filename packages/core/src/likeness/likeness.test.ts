import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeLikeness } from './judge-likeness.ts'
import { likeness, textVector } from './likeness.ts'
import { countWords, rarestWords, weightOf, wordCounts, type WordCounts } from './word-counts.ts'
import { wordsOf } from './words-of.ts'

const nothingKnown = wordCounts(0, new Map())
const score = (one: string, other: string, counts: WordCounts = nothingKnown) => likeness(textVector(wordsOf(one), counts), textVector(wordsOf(other), counts))

/** Texts in which words recur, as they do in life. */
const text = fc.array(fc.constantFrom('拖欠', '工资', '包工头', '小区', '噪声', '漏水', 'A3区', '，', '2026', ' '), { maxLength: 30 }).map((parts) => parts.join(''))
const counted = fc.array(text, { maxLength: 12 }).map((texts) => countWords(texts.map(wordsOf)))

test.each<[string, readonly string[]]>([
  ['拖欠工资', ['拖欠', '欠工', '工资']],
  ['拖欠，工资', ['拖欠', '工资']],
  ['Ａ３区ABC', ['a3', '区', 'abc']],
  ['水水水', ['水水', '水水']],
  ['𠮷野家', ['𠮷野', '野家']],
  [' \n。', []]
])('the words of %j are %j', (typed, words) => {
  expect(wordsOf(typed)).toEqual(words)
})

test('7.1.2.j: a likeness is the same both ways, and lies between nothing and all', () => {
  fc.assert(fc.property(text, text, counted, (one, other, counts) => {
    const found = score(one, other, counts)

    expect(found).toBeCloseTo(score(other, one, counts), 12)
    expect(found).toBeGreaterThanOrEqual(0)
    expect(found).toBeLessThanOrEqual(1)
  }))
})

test('a text is wholly like itself, however it was typed, and an empty one is like nothing', () => {
  fc.assert(fc.property(text, counted, (one, counts) => {
    expect(score(one, one, counts)).toBeCloseTo(wordsOf(one).length > 0 ? 1 : 0, 9)
    expect(score('', one, counts)).toBe(0)
  }))
  expect(score('ＡＢＣ小区１２栋漏水', 'abc小区12栋漏水')).toBeCloseTo(1, 9)
})

test('the order of the characters matters, the order of the sentences does not', () => {
  expect(score('工资拖欠', '欠拖资工')).toBe(0)
  expect(score('小区漏水，物业不管', '物业不管，小区漏水')).toBeCloseTo(1, 9)
})

test('a rare word in common says more than one that everybody writes', () => {
  const counts = countWords([...Array.from({ length: 50 }, () => wordsOf('反映物业')), ...Array.from({ length: 3 }, () => wordsOf('化粪池'))])

  expect(weightOf('化粪', counts)).toBeGreaterThan(weightOf('反映', counts))
  expect(score('反映化粪池满溢', '化粪池堵塞', counts)).toBeGreaterThan(score('反映化粪池满溢', '反映路灯', counts))
  expect(rarestWords(wordsOf('反映物业化粪池'), counts, { words: 2, texts: 1_000 }).map(({ word }) => word)).toEqual(['业化', '化粪'])
})

test('a search goes no further than its budget, and never without a few words', () => {
  const seen = new Map(wordsOf('反映小区物业收费').map((word) => [word, 500]))
  const counts = wordCounts(1_000, seen, 20_000)
  const wordsFor = (text: string, texts: number) => rarestWords(wordsOf(text), counts, { words: 60, texts }).map(({ word }) => word)

  expect(wordsFor('反映小区物业收费', 4_000)).toEqual(['反映', '映小', '小区', '区物', '物业'])
  expect(wordsFor('江畔华庭', 4_000)).toEqual(['江畔', '畔华', '华庭'])
  expect(wordsFor('江畔华庭云熙府邸反映', 4_000)).not.toContain('反映')
  expect(wordsFor('反映小区物业收费', 80_000).length).toBe(7)
})

test('a word of one or two texts is counted like one of none', () => {
  const counts = countWords([wordsOf('甲乙'), wordsOf('甲乙'), wordsOf('丙丁'), wordsOf('丙丁'), wordsOf('丙丁')])

  expect([counts.texts, counts.of('甲乙'), counts.of('丙丁'), counts.of('戊己')]).toEqual([5, 0, 3, 0])
})

test.each([
  [1, 'very-likely'],
  [0.5, 'very-likely'],
  [0.499, 'possible'],
  [0.2, 'possible'],
  [0.199, 'none'],
  [0, 'none']
] as const)('7.1.2.j: a likeness of %d is %s', (found, judged) => {
  expect(judgeLikeness(found)).toBe(judged)
})
