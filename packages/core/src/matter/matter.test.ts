import { expect, test } from 'vitest'
import { channels, channelTitles, newContact } from './contact.ts'
import { newMatter } from './matter.ts'

const petitionerId = '2f1c7a52-3c0f-4f57-9a3e-0c7d6b1b8a11'
const matter = { petitionerId, title: '拆迁补偿', receivedOn: '2026-11-23' }
const contact = { matterId: petitionerId, channel: 'visit', happenedAt: '2026-11-23T09:30:00+08:00' }

test('3.1: the channels are the five of the standard', () => {
  expect(channels.map((channel) => channelTitles[channel].zh)).toEqual(['信息网络', '书信', '电话', '传真', '走访'])
  expect(newContact.safeParse({ ...contact, channel: 'other' }).success).toBe(false)
})

test.each([
  [1, true],
  [5, true],
  [99_999, true],
  [0, false],
  [1_000_000, false],
  [2.5, false]
])('a headcount of %d is accepted: %s', (headcount, accepted) => {
  expect(newContact.safeParse({ ...contact, headcount }).success).toBe(accepted)
})

test('7.1.1.d: place of occurrence and competent organ are two answers', () => {
  expect(newMatter.parse({ ...matter, occurrenceCode: '440106', competentOrgan: '区住建局' })).toMatchObject({
    occurrenceCode: '440106',
    competentOrgan: '区住建局'
  })
  expect(newMatter.safeParse({ ...matter, occurrenceCode: '44010' }).success).toBe(false)
})

test('7.1.1.e: the same official number is the same however it was typed', () => {
  const numbers = ['４４０１２０２６-ab 01', '44012026-AB01'].map(
    (officialNumber) => newMatter.parse({ ...matter, officialNumber }).officialNumber
  )

  expect(numbers).toEqual(['44012026-AB01', '44012026-AB01'])
})

test('an impossible date and an unknown key are refused', () => {
  expect(newMatter.safeParse({ ...matter, receivedOn: '2026-02-30' }).success).toBe(false)
  expect(newMatter.safeParse({ ...matter, tenantId: petitionerId }).success).toBe(false)
})
