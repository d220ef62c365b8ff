import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Account, chooseAccount } from './account.ts'
import type { ClusterFiles } from './cluster-files.ts'
import { fault } from './fault.ts'
import { nativeFolder } from './native-folder.ts'

/** All that starting a server needs to know: where its files lie, which programs to run, and as whom. */
export interface ServerPlace {
  files: ClusterFiles
  native: string
  account: Account
}

const withinReach = '/var/lib/xinshe'

/**
 * Where and as whom the server runs. Root beneath a closed folder on a system without user namespaces is the hard case:
 * `nobody` can reach neither programs nor data there, so the programs are copied and the cluster is kept, linked from
 * the data folder, beneath /var/lib/xinshe.
 */
export async function serverPlace(files: ClusterFiles): Promise<ServerPlace> {
  const native = await nativeFolder()
  const account = await chooseAccount(files, native)
  if (account) return { files, native, account }

  const copy = await copyWithinReach(native)
  const accountOfCopy = await chooseAccount(files, copy)
  if (accountOfCopy) return { files, native: copy, account: accountOfCopy }

  const moved = await linkWithinReach(files)
  const accountOfMoved = await chooseAccount(moved, copy)
  if (accountOfMoved) return { files: moved, native: copy, account: accountOfMoved }
  throw fault(
    'root 不能直接运行数据库,而本机上没有其他办法;请换用普通用户或设置 DATABASE_URL。',
    'Root may not run the database and no other way works here; start as an ordinary user or set DATABASE_URL.'
  )
}

async function copyWithinReach(native: string): Promise<string> {
  const { mtimeMs } = await stat(join(native, 'bin', 'postgres'))
  const copy = join(withinReach, `native-${short(`${native} ${mtimeMs}`)}`)
  if (existsSync(copy)) return copy

  const fresh = `${copy}.${process.pid}`
  await mkdir(withinReach, { recursive: true, mode: 0o755 })
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
  await rename(fresh, copy).catch(() => rm(fresh, { recursive: true }))
  return copy
}

async function linkWithinReach(files: ClusterFiles): Promise<ClusterFiles> {
  const cluster = join(withinReach, `cluster-${short(files.folder)}`, 'cluster')
  await mkdir(dirname(cluster), { recursive: true, mode: 0o755 })
  const linked = await readlink(files.cluster).catch(() => undefined)
  if (linked === undefined && existsSync(files.cluster)) return files
  if (linked === undefined) await symlink(cluster, files.cluster)
  return { ...files, cluster: linked ?? cluster }
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
