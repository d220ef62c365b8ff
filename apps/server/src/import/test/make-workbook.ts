import { strToU8, zipSync, type ZipOptions } from 'fflate'

/** A cell: text as a shared string, a number as it is written, a date (its UTC fields are the clock on the wall), or its XML. */
export type MadeCell = string | number | Date | null | { readonly xml: (address: string) => string }

interface Wish {
  readonly rows?: readonly (readonly MadeCell[])[]
  /** Parts that replace ours or come along, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly level?: ZipOptions['level']
}

export const titles = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情']
export const replyTitles = [...titles, '答复意见', '答复时间']

/** A workbook as Excel writes one: shared strings, a date format, one sheet. Any part may be swapped for something worse. */
export function makeWorkbook({ rows = [], parts = {}, level = 6 }: Wish): Buffer {
  const strings: string[] = []
  const sheet = rows.map((cells, index) => `<row r="${index + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${index + 1}`, strings)).join('')}</row>`)
  const made = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${['worksheet', 'sharedStrings', 'styles'].map((kind, index) => `<Relationship Id="rId${index + 1}" Type="${relation}/${kind}" Target="${targets[kind]}"/>`).join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheetOf(sheet.join('')),
    ...parts
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(made).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level }))
}

/** The XML of a sheet around its rows. */
export function sheetOf(rows: string): string {
  return `<worksheet xmlns:r="${relation}"><sheetData>${rows}</sheetData></worksheet>`
}

/** Changes two or four bytes in the header of a part, in the central directory and before the part itself. */
export function withHeader(workbook: Buffer, name: string, { size, flags }: { size?: number; flags?: number }): Buffer {
  const changed = Buffer.from(workbook)
  for (let at = changed.indexOf(name); at !== -1; at = changed.indexOf(name, at + 1)) {
    const central = changed.readUInt32LE(at - 46) === 0x02014b50
    const header = central ? at - 46 : at - 30
    if (size !== undefined) changed.writeUInt32LE(size, header + (central ? 24 : 22))
    if (flags !== undefined) changed.writeUInt16LE(flags, header + (central ? 8 : 6))
  }
  return changed
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const targets: Readonly<Record<string, string>> = { worksheet: 'worksheets/sheet1.xml', sharedStrings: 'sharedStrings.xml', styles: 'styles.xml' }

function cellOf(cell: MadeCell, address: string, strings: string[]): string {
  if (cell === null) return ''
  if (cell instanceof Date) return `<c r="${address}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`
  if (typeof cell === 'number') return `<c r="${address}" s="0"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml(address)
  return `<c r="${address}" t="s"><v>${strings.push(cell) - 1}</v></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
