import { expect, test } from 'vitest'
import { identityOf, isAlive } from './process-identity.ts'

test('a running process is alive', () => {
  expect(isAlive(identityOf(process.pid) ?? '')).toBe(true)
})

test.runIf(process.platform === 'linux')('a later process under the same number is another one', () => {
  expect(isAlive(`${process.pid} 1`)).toBe(false)
})

test('a number nobody has names no process', () => {
  expect(identityOf(2 ** 22 - 3)).toBeUndefined()
})
