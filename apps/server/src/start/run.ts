import { failed } from './failed.ts'

/** What a program does until it is told to end; the result ends it well. */
export type Program = () => Promise<() => Promise<void>>

const patience = 15_000

/**
 * Runs a program of ours: a start that fails says one sentence and exits with 1; Ctrl-C and SIGTERM end it well, a
 * second one at once.
 */
export async function run(program: Program): Promise<void> {
  let end: (() => Promise<void>) | null = null
  let asked = false
  const goodbye = () => {
    if (asked) process.exit(130)
    asked = true
    if (!end) return
    setTimeout(() => process.exit(1), patience).unref()
    end().then(() => process.exit(0), failed)
  }
  process.on('SIGINT', goodbye)
  process.on('SIGTERM', goodbye)

  try {
    end = await program()
  } catch (error) {
    failed(error)
  }
  if (asked) {
    asked = false
    goodbye()
  }
}
