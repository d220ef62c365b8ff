import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The key above all tenant keys: 32 bytes in hex, in a file outside the database.
 * @returns null when there is no such file
 * @throws MasterKeyUnreadable when the file holds anything else
 */
export async function readMasterKey(file: string): Promise<Buffer | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  if (!/^[0-9a-f]{64}\s*$/.test(text)) throw new MasterKeyUnreadable()
  return Buffer.from(text.trim(), 'hex')
}

/** The file is there and is no key: cut off, or something else altogether. */
export class MasterKeyUnreadable extends Error {}

/**
 * Makes a key where there is none: whole on the disk before it has its name, so that nobody ever reads half of one.
 * Two processes that start at once agree on the key of the one that came first.
 */
export async function makeMasterKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(randomBytes(32).toString('hex') + '\n')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  return (await readMasterKey(file))!
}
