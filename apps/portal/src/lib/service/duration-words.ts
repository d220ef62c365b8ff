import { say, type Said } from '@xinshe/words'

/** 90 → 1 小时 30 分. */
export function durationWords(minutes: number): Said {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return say(`${rest} 分钟`, `${rest} min`)
  return rest === 0 ? say(`${hours} 小时`, `${hours} h`) : say(`${hours} 小时 ${rest} 分`, `${hours} h ${rest} min`)
}
