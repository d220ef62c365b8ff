import { failed } from './failed.ts'

/** What a program does until it is told to end, which may be before it has begun; the result ends it well. */
export type Program = (toldToEnd: AbortSignal) => Promise<() => Promise<void>>

const patience = 15_000

/**
 * Runs a program of ours: a start that fails says one sentence and exits with 1; Ctrl-C and SIGTERM end it well, a
 * second one at once.
 */
export async function run(program: Program): Promise<void> {
  let end: (() => Promise<void>) | null = null
  const told = new AbortController()
  const goodbye = () => {
    if (told.signal.aborted) process.exit(130)
    told.abort()
    // What has begun to be made is finished, so that the next start finds it whole.
    if (!end) return void process.stderr.write('正在结束，请稍候；再按一次则立即结束。 Ending, one moment; once more ends it at once.\n')
    sayGoodbye(end)
  }
  const sayGoodbye = (end: () => Promise<void>) => {
    setTimeout(() => process.exit(1), patience).unref()
    end().then(() => process.exit(0), failed)
  }
  process.on('SIGINT', goodbye)
  process.on('SIGTERM', goodbye)

  try {
    end = await program(told.signal)
  } catch (error) {
    failed(error)
  }
  if (end && told.signal.aborted) sayGoodbye(end)
}
