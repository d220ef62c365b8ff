import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { say, type Said } from '@xinshe/words'
import { StartFault } from '../start/start-fault.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import type { LoadReport } from './load-book.ts'

const titles = [say('行', 'Row'), say('编号', 'Number'), say('结果', 'Result'), say('辖区', 'Bureau'), say('原因', 'Reason')]
const results = { loaded: say('已载入', 'Loaded'), known: say('已有', 'Already there'), refused: say('未载入', 'Refused') }

/**
 * Writes what became of each row, in the order of the sheet, as a workbook. It quotes numbers, and nothing of the texts.
 * @throws StartFault when it cannot be written
 */
export async function writeReport(path: string, { loaded, known, refused }: LoadReport): Promise<void> {
  const lines = [
    ...loaded.map(({ row, petition, town }) => lineOf(row, petition.number, { result: results.loaded, town })),
    ...known.map(({ row, petition }) => lineOf(row, petition.number, { result: results.known })),
    ...refused.map(({ row, number, why }) => lineOf(row, number, { result: results.refused, why }))
  ]
  lines.sort((one, other) => one.row - other.row)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await writeWorkbook([titles.map(both), ...lines.map(({ cells }) => cells)]))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartFault(`导入已完成，但报告 ${path} 无法写入（${code}）。`, `The rows are in, but the report ${path} cannot be written (${code}).`)
  }
}

function lineOf(row: number, number: string, { result, town = '', why = [] }: { result: Said; town?: string; why?: readonly Said[] }) {
  return { row, cells: [String(row), number, both(result), town, why.map(both).join('；')] }
}

function both({ zh, en }: Said): string {
  return `${zh} ${en}`
}
