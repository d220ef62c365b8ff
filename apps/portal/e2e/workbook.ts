import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorkbook } from '@xinshe/server/workbook/write-workbook.ts'

/** A made workbook with the columns of a real export, the same on every machine. */
export async function petitionWorkbook(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'xinshe-e2e-')), 'petitions.xlsx')
  writeFileSync(path, await writeWorkbook([titles, ...Array.from({ length: 150 }, (_, index) => rowOf(index))]))
  return path
}

const titles = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间']

/** Spread over 176 towns by the hash of the number: LY-500700 falls to 荔城街道. */
function rowOf(index: number): string[] {
  const day = String((index % 28) + 1).padStart(2, '0')
  return [
    String(500_601 + index),
    `U${String(10_000 + index)}`,
    `反映小区第 ${index + 1} 号路灯不亮`,
    `2025-03-${day} 09:12:00`,
    '路灯长期不亮，老人夜间出行不便，多次报修未果，请有关部门尽快处理。',
    '您好，已安排人员现场查看，将于近期修复。',
    `2025-04-${day} 15:30:00`
  ]
}
