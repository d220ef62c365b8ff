import { tidyDay, tidyLine } from '@xinshe/forms'
import { isDay, type Day } from '@xinshe/words'
import type { Cell } from './parse-sheet.ts'

/** A point in time, and the day it fell on in Guangzhou. */
export interface Moment {
  readonly at: Date
  readonly day: Day
}

/**
 * Reads a time as workbooks hold it: a date cell, or text such as `2019/2/28 11:25:05`, `2019-02-28 11:25`, `2019/5/10`
 * and their full-width kin. A text without a time of day means the beginning of the day. Clocks are Guangzhou's.
 *
 * @returns null for what is no such time
 */
export function readMoment(cell: Cell): Moment | null {
  if (cell instanceof Date) return ofDateCell(cell)
  return typeof cell === 'string' ? ofText(cell) : null
}

/** The fraction of a day in a date cell is off by up to a millisecond: the nearest second is meant. */
function ofDateCell(cell: Date): Moment | null {
  if (Number.isNaN(cell.getTime())) return null
  const wall = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString()
  return moment(wall.slice(0, 10), wall.slice(11, 19))
}

function ofText(text: string): Moment | null {
  const [, days, hours = '0', minutes = '00', seconds = '00'] =
    /^(\d{4}\D\d{1,2}\D\d{1,2}日?)(?:(?: |T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/.exec(tidyLine(text).replaceAll('：', ':')) ?? []
  return days ? moment(tidyDay(days), `${hours.padStart(2, '0')}:${minutes}:${seconds}`) : null
}

function moment(day: string, time: string): Moment | null {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return null
  return { at: new Date(`${day}T${time}+08:00`), day }
}
