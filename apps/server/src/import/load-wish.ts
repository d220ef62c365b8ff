import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartFault } from '../start/start-fault.ts'

/** What `npm run load` was asked for, paths in full. */
export interface LoadWish {
  readonly file: string
  readonly report: string
}

interface Around {
  /** Where the person stands; npm itself runs in the folder of the checkout. */
  readonly folder: string
  readonly dataDir: string
  readonly now: Date
}

const usage = 'npm run load -- FILE.xlsx [--report REPORT.xlsx]'

/**
 * Reads the words behind the command. Reports are kept in the data folder unless another place is named.
 * @throws StartFault saying how it is called
 */
export function readLoadWish(words: readonly string[], { folder, dataDir, now }: Around): LoadWish {
  const { values, positionals } = parsed(words)
  const [file, ...more] = positionals
  const report = values.report ?? resolve(dataDir, 'reports', `load-${now.toISOString().replace(/\D/g, '').slice(0, 14)}.xlsx`)
  if (!file || more.length > 0 || !report.toLowerCase().endsWith('.xlsx')) throw wrong()
  const wish = { file: resolve(folder, file), report: resolve(folder, report) }
  if (wish.file === wish.report) throw wrong()
  return wish
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { report: { type: 'string' } } })
  } catch {
    throw wrong()
  }
}

function wrong(): StartFault {
  return new StartFault('用法', `Usage: ${usage}`)
}
