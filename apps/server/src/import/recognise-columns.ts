import { tidyLine } from '@xinshe/forms'
import { listed, say, type Said } from '@xinshe/words'
import type { Row } from './parse-sheet.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** The columns a petition is read from, by the titles of the 网上信访 export. */
export const columnTitles = {
  number: say('留言编号', 'The number'),
  user: say('留言用户', 'The user'),
  title: say('留言主题', 'The title'),
  sentAt: say('留言时间', 'The time'),
  text: say('留言详情', 'The text'),
  reply: say('答复意见', 'The reply'),
  repliedAt: say('答复时间', 'The time of reply')
} as const
type Column = keyof typeof columnTitles

/** Where each column stands, counted from 0. Replies come with their dates or not at all. */
export type Columns = Readonly<Record<Exclude<Column, 'reply' | 'repliedAt'>, number>> & { readonly reply?: number; readonly repliedAt?: number }

export interface Header {
  readonly columns: Columns
  /** Index of the row with the titles. */
  readonly index: number
  /** Titles that say nothing to us: 点赞数, 反对数. */
  readonly unused: readonly string[]
}

/**
 * Finds the row of titles, the first that is not empty, and the columns in it, in any order.
 * @throws WorkbookFault empty sheet, a column missing or there twice
 */
export function recogniseColumns(rows: readonly Row[]): Header {
  const index = rows.findIndex((row) => row.some((cell) => cell !== null))
  if (index === -1) throw new WorkbookFault(say('工作表是空的。', 'The sheet is empty.'))
  const found = rows[index]!.map((cell) => (typeof cell === 'string' ? tidyLine(cell).replaceAll(' ', '') : ''))

  const places = new Map<Column, number>()
  for (const [name, { zh: title }] of Object.entries(columnTitles) as [Column, Said][]) {
    const place = found.indexOf(title)
    if (place === -1) continue
    if (found.includes(title, place + 1)) throw new WorkbookFault(say(`“${title}”一列出现了两次。`, `The column ${title} is there twice.`))
    places.set(name, place)
  }
  const missing = wanted(places).filter((name) => !places.has(name))
  if (missing.length > 0) {
    const names = listed(missing.map((name) => columnTitles[name].zh))
    throw new WorkbookFault(say(`缺少这些列：${names.zh}。`, `These columns are missing: ${names.en}.`))
  }
  const known: readonly string[] = Object.values(columnTitles).map(({ zh }) => zh)
  return { columns: Object.fromEntries(places) as unknown as Columns, index, unused: found.filter((title) => title !== '' && !known.includes(title)) }
}

function wanted(places: ReadonlyMap<Column, number>): readonly Column[] {
  const always = ['number', 'user', 'title', 'sentAt', 'text'] as const
  return places.has('reply') || places.has('repliedAt') ? [...always, 'reply', 'repliedAt'] : always
}
