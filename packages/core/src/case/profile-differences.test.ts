import { expect, test } from 'vitest'
import { profileDifferences } from './profile-differences.ts'

const profile = {
  name: '王大文',
  aliases: ['王文'],
  phones: ['13800138000', '020-83123456'],
  address: '广东省广州市增城区荔城街道示例路 1 号'
}
const same = { name: '王大文', phone: '13800138000、020-83123456', address: profile.address }

test.each([
  ['the form as it was filled in beforehand', same, []],
  ['a known alias', { ...same, name: '王文' }, []],
  ['other spaces, one phone of two', { name: '王 大文', phone: '138 0013 8000', address: '广东省广州市增城区荔城街道示例路1号' }, []],
  ['what was left empty', { phone: '', address: undefined }, []],
  ['another name', { ...same, name: '王大雯' }, ['name']],
  ['a new phone beside a known one', { ...same, phone: '13800138000，13900139000' }, ['phone']],
  ['another house', { ...same, address: '广东省广州市增城区荔城街道示例路 2 号' }, ['address']],
  ['everything', { name: '李四', phone: '13900139000', address: '某处' }, ['name', 'phone', 'address']]
])('A.09: %s', (_, signed, fields) => {
  expect(profileDifferences(signed, profile)).toEqual(fields)
})

test('A.09, 7.1.1.b: that no name was given is no name to take over', () => {
  expect(profileDifferences({ name: '匿名（不愿透露姓名）' }, { aliases: [], phones: [], address: '' })).toEqual([])
})

test('A.09: a name given after an anonymous registration is news', () => {
  expect(profileDifferences(same, { aliases: [], phones: [], address: '' })).toEqual(['name', 'phone', 'address'])
})
