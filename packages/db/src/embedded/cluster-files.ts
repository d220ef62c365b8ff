import { constants } from 'node:fs'
import { access, chmod, chown, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fault } from './fault.ts'

/** Where things lie beneath `<data folder>/postgres`. */
export interface ClusterFiles {
  folder: string
  /** PostgreSQL's own data directory. */
  cluster: string
  /** `Access` as JSON, readable by its owner alone. */
  access: string
  log: string
  lock: string
  /** One file per process that uses the server. */
  holders: string
  /** Present when the server was asked to stay after its last user has gone. */
  kept: string
}

/** What a process needs to reach the server; the password is the superuser's. */
export interface Access {
  password: string
  port: number
}

export function clusterFiles(dataDir: string): ClusterFiles {
  const folder = resolve(dataDir, 'postgres')
  const at = (name: string) => resolve(folder, name)
  return {
    folder,
    cluster: at('cluster'),
    access: at('access.json'),
    log: at('server.log'),
    lock: at('lock'),
    holders: at('holders'),
    kept: at('kept')
  }
}

/** Makes the folders; 0755, because a server started by root runs as `nobody` and has to pass through them. */
export async function makeFolders(files: ClusterFiles): Promise<void> {
  try {
    await mkdir(files.holders, { recursive: true, mode: 0o755 })
    await access(files.folder, constants.W_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    throw fault(
      `当前用户不能写入数据目录 ${files.folder};请以其所有者启动,或用 DATA_DIR 另选目录。`,
      `This user may not write to the data folder ${files.folder}; start as its owner or choose another with DATA_DIR.`
    )
  }
}

export async function readAccess(files: ClusterFiles): Promise<Access | undefined> {
  try {
    return JSON.parse(await readFile(files.access, 'utf8')) as Access
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export async function writeAccess(files: ClusterFiles, access: Access): Promise<void> {
  const fresh = `${files.access}.new`
  await writeFile(fresh, JSON.stringify(access), { mode: 0o600 })
  await chmod(fresh, 0o600)
  await handToOwner(files, fresh)
  await rename(fresh, files.access)
}

/** What root writes into the data folder of an ordinary user stays that user's. */
export async function handToOwner(files: ClusterFiles, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(files.folder)
  await chown(path, uid, gid)
}
