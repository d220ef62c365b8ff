import { halfWidth } from '@xinshe/forms'
import { isTime } from '@xinshe/words'

/**
 * The time of day somebody meant, `HH:MM` on the 24-hour clock: `9:05`, `905`, `0905`, `9.05`, `9点05`, `9点半`, `下午3点`, `14`.
 * `undefined` when there is no such time.
 */
export function readTime(typed: string): string | undefined {
  const plain = halfWidth(typed).replace(/\s/g, '').replaceAll('：', ':')
  for (const pattern of patterns) {
    const parts = pattern.exec(plain)?.groups
    if (!parts) continue
    const { half = '', hour = '', minute = '00' } = parts
    const hours = Number(hour) + (/下午|晚上/.test(half) && Number(hour) < 12 ? 12 : 0)
    const time = `${String(hours).padStart(2, '0')}:${minute === '半' ? '30' : minute.padStart(2, '0')}`
    return isTime(time) ? time : undefined
  }
  return undefined
}

const patterns = [
  /^(?<half>上午|下午|晚上)?(?<hour>\d{1,2})(?:[点时](?:(?<minute>\d{1,2}|半)分?)?|整)$/,
  /^(?<hour>\d{1,2})[:.](?<minute>\d{2})$/,
  /^(?<hour>\d{1,2})(?<minute>\d{2})$/,
  /^(?<hour>\d{1,2})$/
]
