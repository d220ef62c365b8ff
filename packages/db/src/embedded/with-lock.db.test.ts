import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './with-lock.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinshe-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('what runs under one lock never runs at the same time', async () => {
  let inside = 0
  const seen: number[] = []
  const work = async () => {
    seen.push(++inside)
    await sleep(5)
    inside -= 1
  }

  await Promise.all(Array.from({ length: 8 }, () => withLock(join(folder, 'lock'), work)))

  expect(seen).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
})

test('a lock whose holder has died is taken over, and nothing of it stays', async () => {
  await writeFile(join(folder, 'lock'), `${2 ** 22 - 3} 1`)

  const result = await withLock(join(folder, 'lock'), () => Promise.resolve('done'))

  expect(result).toBe('done')
  expect(await readdir(folder)).toEqual([])
})

test('work that fails gives the lock back', async () => {
  await expect(withLock(join(folder, 'lock'), () => Promise.reject(new Error('no')))).rejects.toThrow('no')

  expect(await readdir(folder)).toEqual([])
})
