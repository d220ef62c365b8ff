import { Worker } from 'node:worker_threads'
import { say, type Said } from '@xinshe/words'
import { zipSync } from 'fflate'
import { limits } from './limits.ts'
import { markFormulas } from './mark-formulas.ts'
import type { Parts } from './unpack-archive.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** A cell as it is written; blank ones are null. A date has no zone in a workbook: the clock on the wall stands in its UTC fields. */
export type Cell = string | boolean | Date | FormulaCell | null
/** A cell that is not written but computed; what it yields is nobody's word. */
export interface FormulaCell {
  readonly isFormula: true
  /** Nothing but the error of one that is gone. */
  readonly isError: boolean
}
export type Row = readonly Cell[]

/**
 * The rows of the first sheet, empty rows included: row n of the sheet has index n - 1.
 *
 * The parser works in a thread without environment, with limits of memory and time, and sees the checked parts alone,
 * packed anew: what the original archive says elsewhere can no longer confuse it.
 *
 * @throws WorkbookFault
 */
export async function parseSheet(parts: Parts): Promise<readonly Row[]> {
  const { buffer } = zipSync(Object.fromEntries(withFormulasMarked(parts)), { level: 0 })
  const thread = new Worker(new URL('./parse-sheet-thread.ts', import.meta.url), {
    workerData: buffer,
    transferList: [buffer],
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMebibytes, maxYoungGenerationSizeMb: 32 }
  })
  const clock = setInterval(() => void endIfDear(thread), 200)
  try {
    return await new Promise<Row[]>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => reject(new RangeError('the sheet takes too much')))
    })
  } catch (error) {
    throw new WorkbookFault(sentenceFor(error), error)
  } finally {
    clearInterval(clock)
    await thread.terminate()
  }
}

/** By what it costs the processor and not by the clock on the wall: on a busy machine a proper file takes its time. */
async function endIfDear(thread: Worker): Promise<void> {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  if ((user + system) / 1_000 > limits.parseMilliseconds) await thread.terminate()
}

/** Which part is the first sheet is for the parser to find out: in each, formulas are marked. Bytes stay what they are. */
function withFormulasMarked(parts: Parts): [string, Buffer][] {
  return [...parts].map(([name, part]) => [name, part.includes('sheetData') ? Buffer.from(markFormulas(part.toString('latin1')), 'latin1') : part])
}

function sentenceFor(error: unknown): Said {
  const { name, code } = error as { name?: string; code?: string }
  return name === 'RangeError' || code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? say('工作表内容过多，无法读取；请拆分后再导入。', 'The sheet holds too much to be read; split it first.')
    : say('工作表无法读取：内容不符合 .xlsx 格式；请在 Excel 中打开、另存后再导入。', 'The sheet cannot be read: it is not proper .xlsx; open it in Excel and save it again.')
}
