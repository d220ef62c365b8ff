import { riskLevels, type RiskLevel } from '@xinshe/core/case/case.ts'
import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** One level of behaviour: its name at this place, and the score of the matrix from which it holds. */
export const level = z.strictObject({ name: z.string().trim().min(1).max(20), from: z.int().min(1).max(25) })
export type Level = z.infer<typeof level>

/** What holds where no bureau has said otherwise (5.9.b names no number of levels). */
export const defaultLevels: readonly Level[] = [
  { name: '一级', from: 1 },
  { name: '二级', from: 5 },
  { name: '三级', from: 10 },
  { name: '四级', from: 17 }
]

/** What a level is called on screen: the default names in both languages, a bureau's own as it wrote them. */
export function levelTitle({ level, name }: { readonly level: number; readonly name: string }): Said {
  return say(name, defaultLevels[level - 1]?.name === name ? `Level ${level}` : name)
}

/** The lowest level from which a contingency plan is linked (5.9.b). */
export const planFrom = 3

/** Whether these levels cover the matrix: three to six, the first from 1, each later one higher. */
export function areLevels(levels: readonly Level[]): boolean {
  if (levels.length < planFrom || levels.length > 6 || levels[0]?.from !== 1) return false
  return levels.every(({ from }, at) => at === 0 || from > levels[at - 1]!.from)
}

/** The colour of the house that a level corresponds to: the highest is red, wherever the scale ends. */
export function colourOf(level: number, count: number): RiskLevel {
  return riskLevels[Math.min(riskLevels.length - 1, Math.floor(((count - level) * riskLevels.length) / count))]!
}

/** 6.3.4.b: the five steps of both sides of the matrix, lowest first. */
export const likelihoods: readonly Said[] = [
  say('极不可能', 'Very unlikely'),
  say('不太可能', 'Unlikely'),
  say('有可能', 'Possible'),
  say('很可能', 'Likely'),
  say('几乎肯定', 'Almost certain')
]
export const severities: readonly Said[] = [
  say('轻微', 'Slight'),
  say('较轻', 'Minor'),
  say('中等', 'Moderate'),
  say('严重', 'Serious'),
  say('特别严重', 'Very serious')
]
