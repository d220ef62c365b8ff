import { Refusal, type ReportCell } from '@xinshe/plugin-kit/server'
import { languages, read } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { writeCsv } from '../../workbook/write-csv.ts'
import { writeWorkbook, type SheetCell } from '../../workbook/write-workbook.ts'
import { readRows } from './read-rows.ts'
import { reportInput } from './report-input.ts'

/** A sheet nobody reads to its end; a shorter period does. */
const mostRows = 20_000

const kinds = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeWorkbook },
  csv: { mediaType: 'text/csv;charset=utf-8', write: writeCsv }
} as const

/** A whole report as a file to be saved. Its cells are text or numbers, never formulas (D05). */
export const download = procedure({ permission: 'signed-in', scope: 'tenant', audit: 'read', purpose: 'statistics' })
  .input(z.strictObject({ ...reportInput, kind: z.enum(['xlsx', 'csv']), language: z.enum(languages) }))
  .query(async ({ ctx, input: { kind, language, ...asked } }) => {
    const { report, rows, more } = await readRows(ctx, { ...asked, limit: mostRows })
    if (more) throw new Refusal('report/too-long')
    const { mediaType, write } = kinds[kind]
    const cellOf = (cell: ReportCell) => (typeof cell === 'object' && cell ? read(cell, language) : cell)
    const cells: SheetCell[][] = rows.map((row) => report.columns.map(({ key }) => cellOf(row[key] ?? null)))
    const bytes = await write([report.columns.map(({ title }) => read(title, language)), ...cells])
    const name = [read(report.title, language), ...Object.values(asked.params)].join('_')
    return { name: `${name}.${kind}`, mediaType, base64: Buffer.from(bytes).toString('base64') }
  })
