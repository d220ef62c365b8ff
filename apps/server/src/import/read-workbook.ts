import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { say } from '@xinshe/words'
import { checkParts } from './check-parts.ts'
import { limits } from './limits.ts'
import { parseSheet, type Row } from './parse-sheet.ts'
import { unpackArchive } from './unpack-archive.ts'
import { WorkbookFault } from './workbook-fault.ts'

export interface Workbook {
  readonly fileName: string
  /** sha256 of the file, in hex: what was taken can be told later. */
  readonly hash: string
  readonly rows: readonly Row[]
}

/** Reads the first sheet of an .xlsx somebody sent. @throws WorkbookFault */
export async function readWorkbook(path: string): Promise<Workbook> {
  const file = await contentOf(path)
  const parts = await unpackArchive(file)
  checkParts(parts)
  return { fileName: basename(path), hash: createHash('sha256').update(file).digest('hex'), rows: await parseSheet(parts) }
}

async function contentOf(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw new WorkbookFault(say(`${path} 是一个文件夹，请指定其中的 .xlsx 文件。`, `${path} is a folder; name the .xlsx file in it.`))
  if (!found?.isFile()) throw new WorkbookFault(say(`找不到文件 ${path}。`, `There is no file ${path}.`))
  if (found.size > limits.fileBytes) throw new WorkbookFault(say('文件超过 20 MB，请拆分后再导入。', 'The file is larger than 20 MB; split it first.'))
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new WorkbookFault(say(`无法读取文件 ${path}（${error.code}）。`, `The file ${path} cannot be read (${error.code}).`), error)
  })
}
