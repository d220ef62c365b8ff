import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fault } from './fault.ts'
import { identityOf, isAlive } from './process-identity.ts'

const patience = 90_000
const pause = 20

/**
 * Runs `work` while no other process runs under the same lock file.
 * A lock whose process has died is taken over; one that is held longer than 90 s is a fault.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  await acquire(lockFile)
  try {
    return await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}

async function acquire(lockFile: string): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await claim(lockFile))) {
    if (await isAbandoned(lockFile)) await setAside(lockFile)
    else if (Date.now() > deadline) throw held(lockFile)
    else await sleep(pause)
  }
}

async function claim(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, identityOf(process.pid) ?? '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  try {
    const holder = await readFile(lockFile, 'utf8')
    // Between creating the file and writing the name into it there is a moment in which it is empty.
    if (holder === '') return Date.now() - (await stat(lockFile)).mtimeMs > 2_000
    return !isAlive(holder)
  } catch {
    return false
  }
}

/** Of several processes that see the same dead lock, the rename lets one through; a live lock caught by mistake goes back. */
async function setAside(lockFile: string): Promise<void> {
  const aside = `${lockFile}.${randomUUID()}`
  try {
    await rename(lockFile, aside)
    if (isAlive(await readFile(aside, 'utf8'))) await rename(aside, lockFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await rm(aside, { force: true })
}

function held(lockFile: string): Error {
  return fault(
    `另一个进程一直占用着 ${lockFile}。`,
    `Another process keeps holding ${lockFile}.`
  )
}
