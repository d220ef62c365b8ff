import { randomBytes } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the sealed bytes of documents lie: outside the database, a file each, named by nothing but its id. */
export interface DocumentStore {
  /** Writes the bytes beside their place, for good; they are a document once `keep` has put them there. */
  stage(tenantId: string, id: string, sealed: Buffer): Promise<StagedFile>
  /** @throws the file system's error when it is not there */
  read(tenantId: string, id: string): Promise<Buffer>
  /** Null where the tenant's files are and this one is not. @throws the file system's error when the store itself is away */
  find(tenantId: string, id: string): Promise<Buffer | null>
}

export interface StagedFile {
  /** Quick: a new name for what is written already. Leaves nothing when it fails. */
  keep(): Promise<void>
  discard(): Promise<void>
}

/** A folder of the machine, or one that several machines share. A file is there whole or not at all. */
export function documentStore(root: string): DocumentStore {
  return {
    async stage(tenantId, id, sealed) {
      const folder = join(root, plain(tenantId))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const place = join(folder, plain(id))
      const beside = `${place}.${randomBytes(6).toString('hex')}.part`
      await writeSynced(beside, sealed)
      return {
        async keep() {
          await rename(beside, place)
          await orRemove(place, () => syncFolder(folder))
        },
        discard: () => rm(beside, { force: true })
      }
    },
    read: (tenantId, id) => readFile(join(root, plain(tenantId), plain(id))),
    async find(tenantId, id) {
      const folder = join(root, plain(tenantId))
      try {
        return await readFile(join(folder, plain(id)))
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ENOENT') throw error
        await access(folder)
        return null
      }
    }
  }
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  await orRemove(path, async () => {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

async function orRemove(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await rm(path, { force: true })
    throw error
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
