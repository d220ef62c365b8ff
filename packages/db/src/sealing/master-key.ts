import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The key above all tenant keys: 32 bytes in hex, in a file outside the database, made on the first start.
 * @throws Error with a sentence when the file holds anything else
 */
export async function loadMasterKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true })
  // wx: two processes starting at once agree on the key of the one that came first.
  await writeFile(file, randomBytes(32).toString('hex') + '\n', { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const text = (await readFile(file, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`the master key file ${file} must hold 64 hexadecimal digits`)
  return Buffer.from(text, 'hex')
}
