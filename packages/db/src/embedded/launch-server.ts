import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ClusterFiles, handToOwner, readAccess, writeAccess } from './cluster-files.ts'
import { fault } from './fault.ts'
import { freePort } from './free-port.ts'
import { isPidFileStale, runningServer } from './running-server.ts'
import type { ServerPlace } from './server-place.ts'

const attempts = 20
const largestLog = 10_000_000

/**
 * Starts PostgreSQL on an existing cluster and resolves with its port once it takes connections.
 * The server gets a session of its own: a Ctrl-C in the terminal reaches us, and we decide when it stops.
 */
export async function launchServer(place: ServerPlace, settings: Record<string, string>, meanwhile?: () => void): Promise<number> {
  const { files } = place
  const access = await readAccess(files)
  if (!access) throw lost(files)
  if (await isPidFileStale(files.cluster)) await rm(join(files.cluster, 'postmaster.pid'), { force: true })

  let complaint = ''
  let { port } = access
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    port = await freePort(port)
    const outcome = await tryOnce(place, { ...always, ...settings, port: String(port) }, meanwhile)
    if (outcome === 'ready') {
      if (port !== access.port) await writeAccess(files, { ...access, port })
      return port
    }
    complaint = outcome
    if (!passesByItself.test(complaint)) break
    await sleep(250)
  }
  throw refused(files, complaint)
}

/** The port was taken in the last moment, or the children of a killed server have not all gone yet. */
const passesByItself = /could not bind|could not create any TCP|pre-existing shared memory block/

/** Loopback only, no socket files; nothing of a statement or a row in the log, since rows are about people. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  timezone: 'UTC',
  log_timezone: 'UTC'
}

async function tryOnce(place: ServerPlace, settings: Record<string, string>, meanwhile?: () => void): Promise<string> {
  const { files, native, account } = place
  const log = await openLog(files)
  const before = (await log.stat()).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const words = [...account.prefix, join(native, 'bin', 'postgres'), '-D', files.cluster, ...options]
  const [program, ...rest] = words as [string, ...string[]]

  const child = spawn(program, rest, {
    ...account.become,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd]
  })
  meanwhile?.()
  const ready = await becomesReady(child, files.cluster)
  child.unref()
  await log.close()
  return ready ? 'ready' : (await readFile(files.log)).subarray(before).toString('utf8')
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let gone = false
  child.once('error', () => (gone = true))
  child.once('exit', () => (gone = true))
  while (!gone) {
    const server = await runningServer(cluster)
    if (server?.status === 'ready' && server.pid === child.pid) return true
    await sleep(10)
  }
  return false
}

async function openLog(files: ClusterFiles) {
  const size = await stat(files.log).then((log) => log.size).catch(() => 0)
  if (size > largestLog) await rename(files.log, `${files.log}.old`)
  const log = await open(files.log, 'a', 0o600)
  await handToOwner(files, files.log)
  return log
}

function lost(files: ClusterFiles): Error {
  return fault(
    `缺少 ${files.access},无法登录已有的数据库;请从备份恢复该文件。`,
    `${files.access} is missing, so the existing database cannot be signed in to; restore it from a backup.`
  )
}

function refused(files: ClusterFiles, complaint: string): Error {
  const reason = complaint.split('\n').filter((line) => /FATAL|ERROR|error/.test(line)).at(-1)?.trim()
  return fault(
    `内置数据库无法启动(日志 ${files.log})。`,
    `The embedded database did not start: ${reason ?? 'it gave no reason'}.`
  )
}
