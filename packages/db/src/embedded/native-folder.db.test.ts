import { expect, test } from 'vitest'
import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { nativeFolder } from './native-folder.ts'

test('the short names of the libraries are there although no install script ran', async () => {
  const folder = await nativeFolder()

  expect(await readlink(join(folder, 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/)
})
