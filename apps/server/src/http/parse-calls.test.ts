import { describe, expect, test } from 'vitest'
import { inputsOfCalls, namesOfCalls } from './parse-calls.ts'

const batch = new URLSearchParams('batch=1')
const single = new URLSearchParams()

describe('B11: what is asked is read before anything is looked up', () => {
  test('one call, and ten at once', () => {
    expect(namesOfCalls('cases.get', single)).toEqual({ names: ['cases.get'], isBatch: false })
    expect(namesOfCalls('cases.get', batch)).toEqual({ names: ['cases.get'], isBatch: true })
    expect(namesOfCalls(Array(10).fill('cases.get').join(','), batch).names).toHaveLength(10)
    expect(namesOfCalls('case-management.effectChecksOfCase', single).names).toEqual(['case-management.effectChecksOfCase'])
    expect(namesOfCalls('session.signIn', batch).names).toEqual(['session.signIn'])
  })

  test.each([
    ['eleven calls', Array(11).fill('cases.get').join(','), batch],
    ['nine hundred sign-ins', Array(900).fill('session.signIn').join(','), batch],
    ['two sign-ins', 'session.signIn,session.signIn', batch],
    ['a sign-in among others', 'cases.get,session.signIn', batch],
    ['a change of password among others', 'session.list,session.changePassword', batch],
    ['nothing but commas', ',,,,', batch],
    ['an empty name', 'cases.get,', batch],
    ['no name', '', single],
    ['a list that is no batch', 'cases.get,cases.list', single],
    ['a half escape', '%E0%A4%A', single],
    ['a path upwards', '../healthz', single],
    ['an area alone', 'cases', single],
    ['a prototype', '__proto__.x', single]
  ])('%s is refused', (_, path, search) => {
    expect(() => namesOfCalls(path, search)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }))
  })
})

describe('D11: input that is no sane JSON is refused', () => {
  const one = { names: ['a.b'], isBatch: false }

  test('inputs stand under the number of their call', () => {
    expect(inputsOfCalls({ names: ['a.b', 'c.d'], isBatch: true }, '{"1":{"x":1}}')).toEqual([undefined, { x: 1 }])
    expect(inputsOfCalls(one, '{"x":1}')).toEqual([{ x: 1 }])
    expect(inputsOfCalls(one, '')).toEqual([undefined])
  })

  test.each([
    ['no JSON', '{'],
    ['a depth of 100,000', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a depth of 60', '['.repeat(60) + ']'.repeat(60)],
    ['a prototype', '{"a":{"__proto__":{"isAdmin":true}}}'],
    ['a NUL', '{"a":"x\\u0000y"}'],
    ['half a character', '{"a":"\\ud842"}'],
    ['a number beyond all numbers', '{"a":1e400}']
  ])('%s', (_, text) => {
    expect(() => inputsOfCalls(one, text)).toThrow(expect.objectContaining({ code: 'PARSE_ERROR' }))
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('a batch is an object', () => {
    expect(() => inputsOfCalls({ names: ['a.b'], isBatch: true }, '[1]')).toThrow(expect.objectContaining({ code: 'PARSE_ERROR' }))
  })
})
