import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPetitions, type PetitionBook } from '../read-petitions.ts'

/** The time by which the tests' petitions are judged. */
export const testNow = new Date('2026-03-02T10:00:00+08:00')

/** Runs `work` with the path of a file that holds the bytes. */
export async function withFile<T>(bytes: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'xinshe-workbook-'))
  try {
    const path = join(folder, '留言.xlsx')
    await writeFile(path, bytes)
    return await work(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Reads a made workbook as the command would. */
export function readMade(bytes: Uint8Array): Promise<PetitionBook> {
  return withFile(bytes, (path) => readPetitions(path, testNow))
}
