import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder } from './make-data-folder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinshe-folder-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a data folder that is not there yet is made', async () => {
  const dataDir = join(folder, 'of', 'xinshe')

  await makeDataFolder(dataDir)

  expect((await stat(dataDir)).isDirectory()).toBe(true)
})

test('a data folder that is a file is named, in both languages', async () => {
  const file = join(folder, 'notes.txt')
  await writeFile(file, '')

  await expect(makeDataFolder(file)).rejects.toThrow(`数据目录 ${file} 是一个文件，请用 DATA_DIR 指向一个目录。 The data folder ${file} is a file; point DATA_DIR to a folder.`)
})

// Not even root makes a folder there.
test('a data folder nobody may write to is named, with what to do', async () => {
  await expect(makeDataFolder('/sys/xinshe')).rejects.toThrow(/不能写入数据目录 \/sys\/xinshe（E\w+），.*may not write to the data folder \/sys\/xinshe \(E\w+\)/)
})
