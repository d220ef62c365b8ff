import { readFileSync } from 'node:fs'

/**
 * Names a running process so that a later one with the same number is not taken for it:
 * the pid and, where /proc tells it, the moment the process began. Undefined when there is no such process.
 */
export function identityOf(pid: number): string | undefined {
  const stat = statOf(pid)
  if (stat) return stat.state === 'Z' ? undefined : `${pid} ${stat.startedAt}`
  if (process.platform !== 'linux' && answers(pid)) return `${pid} -`
}

/** Whether the process named by `identityOf` is still the one running under that pid. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && identityOf(pid) === identity.trim()
}

function statOf(pid: number): { state: string; startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
