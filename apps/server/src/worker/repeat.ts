import { describeFault } from '@xinshe/words'
import type { Log } from '../http/log.ts'

/**
 * Does something again and again, never twice at once. A failure is logged and waits a little longer; it ends nothing.
 * @returns stops it, after what is running now
 */
export function repeat(what: string, every: number, work: () => Promise<unknown>, log: Log): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let failures = 0

  const round = async () => {
    try {
      await work()
      failures = 0
    } catch (fault) {
      failures += 1
      log.error({ what, failures, fault: describeFault(fault) }, 'fault')
    }
    if (!stopped) timer = setTimeout(begin, every * Math.min(failures + 1, 10))
  }
  const begin = () => {
    running = round()
  }
  begin()

  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
