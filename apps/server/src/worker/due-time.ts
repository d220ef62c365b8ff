import { CronExpressionParser } from 'cron-parser'

const hour = 3_600_000
/** A due time that is longer past is let go: whoever was switched off for a week does not wake up with a week's reminders. */
const latest = 12 * hour

/**
 * The newest time at which a job was due, or null when that is too long ago.
 * @param fields five cron fields, in Asia/Shanghai
 */
export function dueTime(fields: string, now: Date): Date | null {
  const due = CronExpressionParser.parse(fields, { currentDate: new Date(now.getTime() + 1), tz: 'Asia/Shanghai' }).prev().toDate()
  return now.getTime() - due.getTime() <= latest ? due : null
}
