import { say, type Said } from '@xinshe/words'

/** 7.2.3.d, in words. */
export function daysWords(days: number): Said {
  return say(`收到结果后 ${days} 天回复`, days === 1 ? 'replied 1 day after the result' : `replied ${days} days after the result`)
}
