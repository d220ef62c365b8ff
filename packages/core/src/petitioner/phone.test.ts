import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPhone, readPhones } from './phone.ts'

test.each([
  ['13800138000', 'mobile', '13800138000'],
  ['138 0013 8000', 'mobile', '13800138000'],
  ['138-0013-8000', 'mobile', '13800138000'],
  ['１３８００１３８０００', 'mobile', '13800138000'],
  ['+86 13800138000', 'mobile', '13800138000'],
  ['0086-13800138000', 'mobile', '13800138000'],
  ['020-83123456', 'landline', '02083123456'],
  ['(020) 8312 3456', 'landline', '02083123456'],
  ['（020）83123456', 'landline', '02083123456'],
  ['020－83123456', 'landline', '02083123456'],
  ['0755-83123456', 'landline', '075583123456'],
  ['0766-8312345', 'landline', '07668312345'],
  ['83123456', 'landline', '83123456'],
  ['020-83123456-802', 'landline', '02083123456-802'],
  ['83123456转802', 'landline', '83123456-802'],
  ['020-83123456 转 802', 'landline', '02083123456-802'],
  ['12345', 'service', '12345'],
  ['110', 'service', '110'],
  ['400-800-1234', 'service', '4008001234'],
  ['+852 9123 4567', 'international', '+85291234567'],
  ['00852-91234567', 'international', '+85291234567'],
  ['+44 20 7946 0958', 'international', '+442079460958']
])('A.11: %s is a telephone number (%s)', (typed, kind, number) => {
  expect(readPhone(typed)).toEqual({ ok: true, kind, number })
})

test.each([
  '1380013800',
  '138001380001',
  '12800138000',
  '020-831234',
  '0755-831234567',
  '1',
  '+85',
  '+1234567890123456',
  '',
  'abc',
  '138abc00138',
  '--',
  '13800138000转'
])('A.11: %j is refused', (typed) => {
  expect(readPhone(typed).ok).toBe(false)
})

test('A.11: a number of the wrong length is refused with its length', () => {
  const read = readPhone('1380013800')

  expect(read.ok ? '' : read.why.zh).toBe('电话号码不对（10 位）：手机 11 位，座机请带区号，国外号码以 + 开头')
})

test('A.11: several numbers may stand in one box', () => {
  expect(readPhones('13800138000、020-83123456；+852 9123 4567\n').map((read) => read.ok && read.kind)).toEqual([
    'mobile',
    'landline',
    'international'
  ])
  expect(readPhones(' ')).toEqual([])
})

test('A.11: the stored form of a number reads as itself', () => {
  const typed = fc.oneof(
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.stringMatching(/^0[12]\d{9}$/),
    fc.stringMatching(/^\+[1-7]\d{6,13}$/),
    fc.stringMatching(/^(\+86|0086)?[ -]?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/)
  )
  fc.assert(
    fc.property(typed, (text) => {
      const read = readPhone(text)
      if (!read.ok) return
      expect(readPhone(read.number)).toEqual(read)
    })
  )
})

test('A.11: whatever is pasted gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(typeof readPhone(text).ok).toBe('boolean')
    })
  )
})
