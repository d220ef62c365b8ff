import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the sealed bytes of documents lie: outside the database, a file each, named by nothing but its id. */
export interface DocumentStore {
  write(tenantId: string, id: string, sealed: Buffer): Promise<void>
  /** @throws the file system's error when it is not there */
  read(tenantId: string, id: string): Promise<Buffer>
}

/** A folder of the machine, or one that several machines share. A file is there whole or not at all. */
export function documentStore(root: string): DocumentStore {
  return {
    async write(tenantId, id, sealed) {
      const folder = join(root, plain(tenantId))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const temporary = join(folder, `${plain(id)}.${randomBytes(6).toString('hex')}.part`)
      try {
        const file = await open(temporary, 'wx', 0o600)
        try {
          await file.writeFile(sealed)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, join(folder, plain(id)))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      await syncFolder(folder)
    },
    read: (tenantId, id) => readFile(join(root, plain(tenantId), plain(id)))
  }
}

/** The name is in the folder for good only when the folder is written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Ids are ours; anything else would be a way out of the folder. */
function plain(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id')
  return id
}
