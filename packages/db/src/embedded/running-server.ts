import { spawnSync } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { identityOf } from './process-identity.ts'

export interface RunningServer {
  pid: number
  port: number
  status: 'starting' | 'ready' | 'stopping'
}

/**
 * The server that runs on this cluster now, whoever started it, as `postmaster.pid` tells.
 * A pid that is dead, or that meanwhile belongs to another program, counts as none.
 */
export async function runningServer(cluster: string): Promise<RunningServer | undefined> {
  const lines = await pidFile(cluster)
  const pid = Number(lines?.[0])
  if (lines === undefined || !(pid > 0) || !(await serves(pid, cluster))) return undefined

  const status = lines[7]?.trim()
  return {
    pid,
    port: Number(lines[3]),
    status: status === 'ready' || status === 'stopping' ? status : 'starting'
  }
}

/** Whether the pid file names a process that is not our server, so that PostgreSQL would refuse to start beside it. */
export async function isPidFileStale(cluster: string): Promise<boolean> {
  return (await pidFile(cluster)) !== undefined && (await runningServer(cluster)) === undefined
}

async function pidFile(cluster: string): Promise<string[] | undefined> {
  try {
    return (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  if (identityOf(pid) === undefined) return false
  const command = await commandOf(pid)
  return command === undefined || command.includes(cluster) || command.includes(await realpath(cluster))
}

/** The command line of a process; undefined where the system does not tell. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (process.platform === 'win32') return undefined
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}
