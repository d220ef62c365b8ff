import { say } from '@xinshe/words'
import { columnOf } from './column-of.ts'
import { limits } from './limits.ts'
import type { Parts } from './unpack-archive.ts'
import { WorkbookFault } from './workbook-fault.ts'

/**
 * Looks at the parts before the parser does. The parser fills every gap between addresses, so that one cell at
 * ZZZZZZZ1 or in row 99,999,999,999 would take all memory there is; and each tag costs it something.
 *
 * @throws WorkbookFault no workbook inside, too many tags, an address beyond the limits
 */
export function checkParts(parts: Parts): void {
  if (!parts.has('xl/workbook.xml')) throw new WorkbookFault(say('压缩包里没有工作簿，这不是 .xlsx 文件。', 'There is no workbook inside; this is not an .xlsx file.'))
  let tags = 0
  for (const part of parts.values()) {
    tags += tagsOf(part)
    if (tags > limits.tags) throw new WorkbookFault(say('工作簿的单元格过多，请拆分后再导入。', 'The workbook has too many cells; split it first.'))
    // Which part is the sheet is for the parser to find out; only there do addresses count.
    if (part.includes('sheetData')) checkAddresses(part.toString('latin1'))
  }
}

function tagsOf(part: Buffer): number {
  let tags = 0
  for (let at = 0; at < part.length; at += 1) if (part[at] === 0x3c) tags += 1
  return tags
}

/**
 * Every attribute `r`, with any prefix and on any tag: how the parser takes tags apart then does not matter. Not
 * `xmlns:r`, which every sheet has and the parser does not take for one.
 */
function checkAddresses(sheet: string): void {
  for (const [, address] of sheet.matchAll(/(?:\s|(?<!\sxmlns):)r=["']([^"']*)/g)) {
    const [, letters = '', row] = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(address!) ?? []
    if (row && Number(row) <= limits.rows && columnOf(letters) <= limits.columns) continue
    throw new WorkbookFault(
      say(
        `工作表里有超出范围的单元格（最多 ${limits.rows} 行、${limits.columns} 列）；请删除表格之外的行和列后再导入。`,
        `The sheet has cells out of range (at most ${limits.rows} rows and ${limits.columns} columns); delete rows and columns beyond the table first.`
      )
    )
  }
}
