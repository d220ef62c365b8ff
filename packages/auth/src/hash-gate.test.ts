import { expect, test } from 'vitest'
import { GateFull, HashGate } from './hash-gate.ts'

test('C12: two hash at a time, fifty wait, the rest are turned away at once', async () => {
  const gate = new HashGate({ abreast: 2, waitingAtMost: 50 })
  const ends: (() => void)[] = []
  let inside = 0
  let most = 0
  const work = () =>
    new Promise<void>((resolve) => {
      most = Math.max(most, ++inside)
      ends.push(() => {
        inside -= 1
        resolve()
      })
    })

  const accepted = Array.from({ length: 52 }, () => gate.pass(work))
  await expect(gate.pass(work)).rejects.toBeInstanceOf(GateFull)
  let done = 0
  for (const one of accepted) void one.then(() => (done += 1))
  while (done < 52) {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }

  expect(most).toBe(2)
})

test('C12: a failure inside gives the place back', async () => {
  const gate = new HashGate({ abreast: 1, waitingAtMost: 1 })

  await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no')

  await expect(gate.pass(() => Promise.resolve('through'))).resolves.toBe('through')
})
