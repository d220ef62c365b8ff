import fc from 'fast-check'
import { expect, test } from 'vitest'
import { posts } from '../post.ts'
import { maskAddress, maskIdentity, maskIdNumber, maskName, maskPhone } from './mask.ts'

test.each([
  ['王大文', '王**'],
  ['王文', '王*'],
  ['王', '王*'],
  ['欧阳锋', '欧阳*'],
  ['欧阳', '欧*'],
  ['阿卜杜拉·买买提', '阿卜****'],
  ['John Smith', 'J*** S***'],
  ['某某区示例家具有限公司', '某某****']
])('4.5.a: the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['13812341234', '138****1234'],
  ['138 1234 1234', '138****1234'],
  ['020-83123456', '****3456'],
  ['12345', '****45'],
  ['+85291234567', '****4567']
])('A.11: the phone %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test.each([
  ['11010519491231002X', '11**************2X'],
  ['E12345678', 'E1*****78'],
  ['1234', '***4']
])('4.5.a: the document number %s is shown as %s', (number, masked) => {
  expect(maskIdNumber(number)).toBe(masked)
})

test.each([
  ['广东省广州市越秀区北京街道中山五路1号', '广东省广州市越秀区北京街道****'],
  ['广州市增城区荔城街健生西路3巷2号', '广州市增城区荔城街****'],
  ['香港特别行政区九龙', '香港特别行政区****'],
  ['石滩镇沙头村一社5号', '石滩镇****'],
  ['某路5号', '****'],
  ['', '****']
])('4.5.a: the address %s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

const person = {
  name: '王大文',
  phones: ['13812341234'],
  idNumber: '11010519491231002X',
  address: '广州市越秀区北京街1号'
}

test('4.5.a: no post sees a clear value before it asks to reveal it', () => {
  for (const post of posts) {
    const shown = JSON.stringify(maskIdentity(person, post))
    for (const clear of [person.name, person.phones[0]!, person.idNumber, person.address])
      expect(shown).not.toContain(clear)
  }
})

test('4.5.a: a post that serves no petitioner sees nothing of them', () => {
  expect(maskIdentity(person, 'platform-operator')).toEqual({
    name: '***',
    phones: ['***'],
    idNumber: '***',
    address: '***'
  })
  expect(maskIdentity({ name: '王大文' }, 'worker')).toEqual({ name: '王**' })
})

test('4.5.a: masking hides at least half of whatever it is given', () => {
  const hidden = (masked: string, clear: string) => {
    const kept = masked.replaceAll('*', '')
    expect(kept.length).toBeLessThanOrEqual(Math.max(clear.length * 0.7, 1))
    expect(masked).not.toBe(clear)
  }
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{5,17}$/), (digits) => {
      hidden(maskPhone(digits), digits)
      hidden(maskIdNumber(digits), digits)
    })
  )
})
