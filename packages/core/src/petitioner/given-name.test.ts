import { expect, test } from 'vitest'
import { calledBy } from './given-name.ts'

test.each([
  ['王大文', ['大文']],
  ['欧阳测试', ['测试']],
  ['欧阳', ['阳']],
  ['欧阳 锋', ['锋']],
  ['王', []],
  ['买买提·阿不都', ['阿不都']],
  ['John  Smith', ['Smith']],
  ['A000102948', []],
  ['', []]
])('5.2.a: %j is called by %j', (name, called) => {
  expect(calledBy(name)).toEqual(called)
})
