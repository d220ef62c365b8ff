import { addDays } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCreditCode, creditCheckCharacter } from './credit-code.ts'
import { checkCharacter, plainIdNumber, readIdNumber } from './id-number.ts'

const made = (first17: string) => first17 + checkCharacter(first17)

test('A.10: a whole identity number tells birth, gender and region', () => {
  expect(readIdNumber(made('44010619740315002'))).toEqual({
    number: made('44010619740315002'),
    valid: true,
    doubts: [],
    bornOn: '1974-03-15',
    gender: 'female',
    divisionCode: '440106',
    province: '广东省'
  })
})

test('A.10: the check digit X is read in either case, width and spacing', () => {
  const number = Array.from({ length: 1000 }, (_, n) => made(`44018319900101${String(n).padStart(3, '0')}`)).find(
    (text) => text.endsWith('X')
  )!

  for (const typed of [
    number,
    number.toLowerCase(),
    `${number.slice(0, 6)} ${number.slice(6)}`,
    number.replace('X', 'Ｘ'),
    number.replace('4401', '４４０１')
  ])
    expect(readIdNumber(typed)).toMatchObject({ number, valid: true })
})

test('A.13: a card of the old kind has fifteen digits and a birth in the twentieth century', () => {
  expect(readIdNumber('440106740315002')).toMatchObject({ valid: true, bornOn: '1974-03-15', gender: 'female' })
})

test.each([
  ['', '身份证号码应为 18 位（旧证 15 位）'],
  ['44010619740315', '身份证号码应为 18 位（旧证 15 位）'],
  ['X4010619740315002X', '身份证号码应为 18 位（旧证 15 位）'],
  [made('44010619740230002'), '身份证号码中的出生日期不存在'],
  [made('99010619740315002'), '身份证号码的地区代码不存在']
])('7.1.1.b: %s is doubted, not refused: %s', (typed, doubt) => {
  const read = readIdNumber(typed)

  expect(read.valid).toBe(false)
  expect(read.doubts.map(({ zh }) => zh)).toEqual([doubt])
})

const digits17 = fc
  .tuple(
    fc.constantFrom('440106', '110101', '650102'),
    fc.integer({ min: 0, max: 40_000 }),
    fc.integer({ min: 0, max: 999 })
  )
  .map(
    ([place, days, ordinal]) =>
      place + addDays('1910-01-01', days).replaceAll('-', '') + String(ordinal).padStart(3, '0')
  )

test('7.1.1.b: one mistyped digit or two neighbours exchanged never pass the check', () => {
  fc.assert(
    fc.property(digits17, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (first17, place, shift) => {
      const number = made(first17)
      const wrong = number.slice(0, place) + ((Number(number[place]) + shift) % 10) + number.slice(place + 1)
      const swapped =
        place < 16 && number[place] !== number[place + 1]
          ? number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
          : wrong

      expect(readIdNumber(number).doubts).toEqual([])
      expect(readIdNumber(wrong).valid).toBe(false)
      expect(readIdNumber(swapped).valid).toBe(false)
    })
  )
})

test('a document number has one plain form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainIdNumber(plainIdNumber(text))).toBe(plainIdNumber(text))
    })
  )
})

const codeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const first17OfCode = fc
  .array(fc.constantFrom(...codeCharacters), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))

test('7.1.1.b: a credit code with its check character passes, with another it is doubted', () => {
  fc.assert(
    fc.property(first17OfCode, fc.constantFrom(...codeCharacters), (first17, last) => {
      const right = creditCheckCharacter(first17)

      expect(checkCreditCode(`${first17}${right}`).valid).toBe(true)
      expect(checkCreditCode(`${first17}${last}`).valid).toBe(last === right)
    })
  )
})

test('7.1.1.b: a credit code of the wrong length or with a forbidden letter is doubted', () => {
  expect(checkCreditCode('52440106MJ').doubts.map(({ zh }) => zh)).toEqual(['统一社会信用代码应为 18 位数字和字母'])
  expect(checkCreditCode('5244010OMJ123456IX').valid).toBe(false)
})

test('7.1.1.b: the published example of the credit code standard passes', () => {
  expect(checkCreditCode('91350100M000100Y43').valid).toBe(true)
})

test('7.1.1.b: the published example of the identity number standard passes', () => {
  expect(readIdNumber('11010519491231002X')).toMatchObject({ valid: true, bornOn: '1949-12-31', gender: 'female' })
})
