import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { ClusterFiles } from './cluster-files.ts'
import { fault } from './fault.ts'

/** As whom PostgreSQL runs: it refuses root, and initdb refuses a user without a name. */
export interface Account {
  /** Words that go before the program. */
  prefix: string[]
  /** Who owns the cluster's files; undefined: whoever runs this process. */
  owner: { uid: number; gid: number } | undefined
  /** To which user the process changes; undefined: it does not. */
  become: { uid: number; gid: number } | undefined
}

const nobody = { uid: 65534, gid: 65534 }
const root = { uid: 0, gid: 0 }
const inNamespace = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]

/**
 * Chooses the account: an ordinary user runs it as himself; root lets the owner of an existing cluster run it, else
 * `nobody`, and where `nobody` cannot reach the checkout (beneath /root, say) stays root inside a user namespace that
 * calls itself nobody, so that the files remain root's. Undefined when none of them works.
 */
export async function chooseAccount(files: ClusterFiles, native: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return ordinaryAccount()

  const owner = await stat(files.cluster).catch(() => undefined)
  if (owner && owner.uid !== root.uid && owner.uid !== nobody.uid) return ownersAccount(owner, files, native)
  if (reaches(nobody, files, native)) return { prefix: [], owner: nobody, become: nobody }
  if (namespaceWorks()) return { prefix: inNamespace, owner: root, become: undefined }
}

function ordinaryAccount(): Account | undefined {
  if (hasName()) return { prefix: [], owner: undefined, become: undefined }
  if (namespaceWorks()) return { prefix: inNamespace, owner: undefined, become: undefined }
  throw fault(
    '当前用户在系统中没有名称,内置数据库无法启动;请换用有名称的用户或设置 DATABASE_URL。',
    'This user has no name on this system, so the embedded database cannot start; use a named user or set DATABASE_URL.'
  )
}

function ownersAccount({ uid, gid }: { uid: number; gid: number }, files: ClusterFiles, native: string): Account {
  if (reaches({ uid, gid }, files, native)) return { prefix: [], owner: { uid, gid }, become: { uid, gid } }
  throw fault(
    `数据目录 ${files.cluster} 属于用户 ${uid},但该用户无法读取本目录的程序;请以该用户启动。`,
    `The data folder ${files.cluster} belongs to user ${uid}, who cannot read this checkout; start as that user.`
  )
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function reaches(who: { uid: number; gid: number }, files: ClusterFiles, native: string): boolean {
  const bin = (name: string) => join(native, 'bin', name)
  const trial = 'cd "$0" && cd / && "$1" --version && "$2" --version'
  const words = ['-c', trial, dirname(files.cluster), bin('postgres'), bin('initdb')]
  return spawnSync('/bin/sh', words, { ...who, cwd: '/', stdio: 'ignore' }).status === 0
}

function namespaceWorks(): boolean {
  const [program, ...words] = inNamespace
  return spawnSync(program!, [...words, 'true'], { stdio: 'ignore' }).status === 0
}
