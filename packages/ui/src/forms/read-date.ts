import { halfWidth } from '@xinshe/forms'
import { isDay, type Day } from '@xinshe/words'

/**
 * The day somebody meant, `YYYY-MM-DD`: `2026-11-23`, `20261123`, `2026/11/23`, `2026年11月23日`, and without a year
 * `11-23`, `1123`, which are days of this year. `undefined` when it is no day that exists.
 */
export function readDate(typed: string, today: Day): Day | undefined {
  const plain = halfWidth(typed).replace(/\s/g, '')
  for (const pattern of patterns) {
    const parts = pattern.exec(plain)?.groups
    if (!parts) continue
    const { year = today.slice(0, 4), month = '', date = '' } = parts
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isDay(day) ? day : undefined
  }
  return undefined
}

const patterns = [
  /^(?<year>\d{4})[年/.-](?<month>\d{1,2})[月/.-](?<date>\d{1,2})日?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  /^(?<month>\d{1,2})[月/.-](?<date>\d{1,2})日?$/,
  /^(?<month>\d{2})(?<date>\d{2})$/
]
