import { firstPetitionDay, isDay, isMonth, lastDueDay, isTime, numberText, say, type Said } from '@xinshe/words'
import type { Field, Option } from './field.ts'

/** What is wrong with one tidied answer by itself, in words; `undefined` when nothing is. */
export function wrongWith(field: Field, value: unknown, today: string): Said | undefined {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return String(value).length > field.max ? tooLong(field.label, String(value).length, field.max) : undefined
    case 'date':
      return wrongDay(field, String(value), isDay(String(value)), today) ?? wrongYear(field, String(value), today)
    case 'month':
      return wrongDay(field, String(value), isMonth(String(value)) || isDay(String(value)), today)
    case 'time':
      return isTime(String(value))
        ? undefined
        : noSuch(field.label, say('时间请按 24 小时制填写，如 14:05', 'use the 24-hour clock, such as 14:05'))
    case 'number':
      return wrongNumber(field, Number(value))
    case 'choices':
      return notAlone(field.options, value as readonly string[])
    default:
      return undefined
  }
}

/** The sentence for an empty required answer. */
export function missing(field: Field): Said {
  const { zh, en } = field.label
  switch (field.kind) {
    case 'choice':
      return say(`请选择“${zh}”`, `Choose one answer for “${en}”`)
    case 'choices':
      return say(`“${zh}”请至少选一项`, `Choose at least one answer for “${en}”`)
    case 'flag':
      return say(`请确认“${zh}”`, `Please confirm “${en}”`)
    case 'rows':
      return say(`“${zh}”请至少填写一行`, `Fill in at least one row of “${en}”`)
    default:
      return say(`请填写“${zh}”`, `Please fill in “${en}”`)
  }
}

/** The sentence for a tick that needs a word of explanation (请注明). */
export function missingCompanion({ label }: Option): Said {
  return say(`已选“${label.zh}”，请注明`, `You chose “${label.en}”: please specify`)
}

function tooLong(label: Said, length: number, max: number): Said {
  return say(
    `“${label.zh}”最多 ${numberText(max)} 字，现有 ${numberText(length)} 字`,
    `“${label.en}” holds at most ${numberText(max, 'en')} characters; there are ${numberText(length, 'en')}`
  )
}

/** A month sorts before every day in it, so that plain text comparison judges `2026-11` by `2026-11-23`. */
function wrongDay(
  field: { label: Said; notAfter?: 'today' },
  value: string,
  exists: boolean,
  today: string
): Said | undefined {
  if (!exists) return noSuch(field.label, say('没有这一天，请核对', 'there is no such date, please check'))
  if (field.notAfter === 'today' && value > today)
    return say(`“${field.label.zh}”不能晚于今天`, `“${field.label.en}” cannot be later than today`)
  return undefined
}

/** A month may be that of a birth; a day is one of the petition and the work on it. */
function wrongYear({ label }: { label: Said }, day: string, today: string): Said | undefined {
  if (day < firstPetitionDay) return noSuch(label, say('早于 1949 年 10 月 1 日，请核对年份', 'before 1 October 1949, please check the year'))
  return day > lastDueDay(today) ? noSuch(label, say('晚于十年以后，请核对年份', 'more than ten years ahead, please check the year')) : undefined
}

function wrongNumber(
  field: { label: Said; whole: boolean; min?: number; max?: number },
  value: number
): Said | undefined {
  const { label, whole, min, max } = field
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value)))
    return noSuch(label, whole ? say('请填写整数', 'use a whole number') : say('请填写数字', 'use a number'))
  if (min !== undefined && value < min) return noSuch(label, say(`不能小于 ${min}`, `at least ${min}`))
  if (max !== undefined && value > max) return noSuch(label, say(`不能大于 ${max}`, `at most ${max}`))
  return undefined
}

function notAlone(options: readonly Option[], ticked: readonly string[]): Said | undefined {
  const lone = options.find(({ value, alone }) => alone && ticked.includes(value))
  if (!lone || ticked.length === 1) return undefined
  return say(`选了“${lone.label.zh}”就不能再选其他项`, `“${lone.label.en}” excludes every other answer`)
}

function noSuch(label: Said, why: Said): Said {
  return say(`“${label.zh}”：${why.zh}`, `“${label.en}”: ${why.en}`)
}
