import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

async function foundBy(q: string, person: 'w1' | 'w3' | 'officerA' | 'officerB' = 'w1', tenant: 'townA' | 'townB' = 'townA') {
  const { petitioners } = await coreDesk(world, person, { tenant })
  return (await petitioners.search({ q })).petitioners
}

test('7.1.1.b: one box finds a petitioner by name, its beginning, pinyin, initials, phone, last four digits, id number and case number', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { number } = await cases.register(aRegistration({ name: '曾晓雯', phone: '13912345678', idNumber: '440118198005050029' }))

  for (const q of ['曾晓雯', '曾', '曾 晓', 'zengxiaowen', 'Zeng Xiao', 'zxw', '139 1234 5678', '＋86 13912345678', '5678', '440118198005050029', number!.toLowerCase()]) {
    expect(await foundBy(q), q).toMatchObject([{ shown: { name: '曾**', phones: ['139****5678'] }, openCases: [{ number }], matters: 1 }])
  }
  expect(await foundBy('cengxiaowen')).toEqual([])
})

test('5.2.a: name and last four digits find together, in any order and by any of their kinds; the given name finds alone', async () => {
  const { cases } = await coreDesk(world, 'w1')
  const { number } = await cases.register(aRegistration({ name: '欧阳测试', phone: '13611110246', idNumber: '110105194912310021' }))
  await cases.register(aRegistration({ name: '欧阳旁人', phone: '13611110357' }))
  await cases.register(aRegistration({ name: '沈旁人', phone: '13622220246' }))

  for (const q of ['欧阳测试 0246', '0246 ouyang', '0246　测试', '测试', 'ceshi', '测试 欧阳', `oycs ${number!}`, '110105194912310021 欧阳']) {
    expect(await foundBy(q), q).toMatchObject([{ openCases: [{ number }] }])
  }
  for (const q of ['欧阳测试 0357', '0246 0357', '欧阳测试 街道', '试']) expect(await foundBy(q), q).toEqual([])
  expect(await foundBy('欧阳测试 0246', 'w3')).toEqual([])
})

test('a petitioner under a pseudonym of letters and digits is found by it', async () => {
  const { cases } = await coreDesk(world, 'w1')
  await cases.register(aRegistration({ name: 'A000102948', phone: '13700001111' }))

  for (const q of ['A000102948', 'a0001029']) expect(await foundBy(q), q).toMatchObject([{ shown: { phones: ['137****1111'] } }])
})

test('a search result carries no clear name, phone or id number', async () => {
  const answer = JSON.stringify(await foundBy('曾晓雯'))

  for (const clear of ['曾晓雯', '13912345678', '440118198005050029']) expect(answer).not.toContain(clear)
})

test('7.1.1.e: the official number of a matter finds its petitioner', async () => {
  const { cases } = await coreDesk(world, 'w1')
  await cases.register(aRegistration({ name: '单立人', officialNumber: 'gz 2026 0001' }))

  expect(await foundBy('GZ20260001')).toMatchObject([{ shown: { name: '单**' } }])
  expect(await foundBy('shanliren')).toHaveLength(1)
})

test('neither the rival agency in the same town nor the counter of another town finds her; the own counter does', async () => {
  expect(await foundBy('曾晓雯', 'w3')).toEqual([])
  expect(await foundBy('曾晓雯', 'officerB', 'townB')).toEqual([])
  expect(await foundBy('曾晓雯', 'officerA')).toHaveLength(1)
})

test('an empty box and one of signs alone find nobody', async () => {
  expect(await foundBy('  ')).toEqual([])
  expect(await foundBy('%_')).toEqual([])
})
