import { describeFault } from '@xinshe/words'
import { StartFault } from './start-fault.ts'

/** Ends the program with exit code 1 and a sentence where we have one; else with what the log would say. Never with what somebody typed. */
export function failed(error: unknown): never {
  const sentence = error instanceof StartFault ? error.message : `意外错误。 An unexpected fault. ${JSON.stringify(describeFault(error))}`
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
