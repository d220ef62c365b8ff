import { expect, test } from 'vitest'
import { describeFault } from './describe-fault.ts'

test('G15: the log of a fault does not quote what the database quotes', () => {
  const fault = Object.assign(new Error('invalid input syntax for type uuid: "王大文 440106197401011234"'), { code: '22P02', detail: 'Key (name)=(王大文)' })

  const line = JSON.stringify(describeFault(new Error('outer', { cause: fault })))

  expect(line).toContain('22P02')
  expect(line).toContain('outer')
  expect(line).not.toMatch(/王大文|4401/)
})

test('G15: nor what JSON quotes', () => {
  let fault: unknown
  try {
    JSON.parse('{"name": 王大文}')
  } catch (error) {
    fault = error
  }

  expect(JSON.stringify(describeFault(fault))).not.toContain('王')
})

test('G15: nor a second line of it that looks like a place in the program', () => {
  class Quoting extends Error {}

  expect(JSON.stringify(describeFault(new Quoting('refused: "王\n    at 大文"')))).not.toContain('大文')
})
