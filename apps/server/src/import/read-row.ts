import { newMatter } from '@xinshe/core/matter/matter.ts'
import { identity } from '@xinshe/core/petitioner/petitioner.ts'
import { say, today, type Day, type Said } from '@xinshe/words'
import { cellParagraphs, cellText } from './cell-text.ts'
import { isFormula } from './is-formula.ts'
import type { Cell, Row } from './parse-sheet.ts'
import { readMoment } from './read-moment.ts'
import { readNumber } from './read-number.ts'
import { readReply, type Reply } from './read-reply.ts'
import { columnTitles, type Columns } from './recognise-columns.ts'

/** A petition as a row tells it. */
export interface Petition {
  /** The official number, under the sign of its source: `LY-188006`. */
  readonly number: string
  /** The name the petitioner writes under, which is no person's name. */
  readonly user: string
  readonly title: string
  readonly summary: string
  readonly sentAt: Date
  readonly receivedOn: Day
  readonly reply: Reply | null
}

export type ReadRow = { readonly petition: Petition } | { readonly number: string; readonly why: readonly Said[] }

const texts = newMatter.pick({ title: true, summary: true })

/**
 * Reads one row: the petition, or everything that stands against it. A text is taken whole or not at all, and a formula
 * is none: what it yields is not what the petitioner wrote.
 */
export function readRow(row: Row, columns: Columns, now: Date): ReadRow {
  const cell = (column: keyof Columns): Cell => row[columns[column] ?? -1] ?? null
  const number = readNumber(cell('number'))
  const shownNumber = number ?? cellText(cell('number')).slice(0, 60)
  const computed = (Object.keys(columnTitles) as (keyof Columns)[]).flatMap((column) => sayIfComputed(columnTitles[column], cell(column)))
  if (computed.length > 0) return { number: shownNumber, why: computed }

  const user = identity.shape.name.safeParse(cellText(cell('user'))).data
  const text = texts.safeParse({ title: cellText(cell('title')), summary: cellParagraphs(cell('text')) })
  const sent = readMoment(cell('sentAt'))
  const { reply, why } = readReply(cell('reply'), cell('repliedAt'), sent, today(now))

  const doubts: readonly (Said | false)[] = [
    !number && say('留言编号为空，或不是编号', 'The number is missing or is none'),
    !user && say('留言用户为空，或超过 120 字', 'The user is missing or longer than 120 characters'),
    faulty(text, 'title') && say('留言主题为空，或超过 200 字', 'The title is missing or longer than 200 characters'),
    faulty(text, 'summary') && say('留言详情超过 20,000 字', 'The text is longer than 20,000 characters'),
    !sent && say('留言时间为空，或无法识别', 'The time is missing or cannot be read'),
    sent !== null && (sent.day < beginning || sent.day > today(now)) && say('留言时间不合常理', 'The time is not plausible')
  ]
  const against = [...doubts.filter((doubt) => doubt !== false), ...why]
  if (against.length > 0 || !number || !user || !text.success || !sent) return { number: shownNumber, why: against }
  return { petition: { number, user, ...text.data, sentAt: sent.at, receivedOn: sent.day, reply } }
}

function sayIfComputed({ zh, en }: Said, cell: Cell): Said[] {
  if (!isFormula(cell)) return []
  return [cell.isError ? say(`${zh}是公式的错误值（如 #REF!），不是原文`, `${en} is the error of a formula (like #REF!), not what was written`) : say(`${zh}是公式，不是原文`, `${en} is a formula, not what was written`)]
}

/** Nobody wrote to a website before; 1900-01-00 is how a workbook shows an empty date. */
const beginning = '1995-01-01'

function faulty(parsed: ReturnType<typeof texts.safeParse>, field: 'title' | 'summary'): boolean {
  return parsed.error?.issues.some(({ path }) => path[0] === field) ?? false
}
