import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** 7.2.2.c: whose life is at risk, as whoever rates judges it. */
export const lifeRisks = ['nobody', 'self', 'others', 'both'] as const
export const lifeRisk = z.enum(lifeRisks)
export type LifeRisk = (typeof lifeRisks)[number]

export const lifeRiskTitles: Readonly<Record<LifeRisk, Said>> = {
  nobody: say('目前未见', 'Nobody’s, as far as seen'),
  self: say('本人', 'Their own'),
  others: say('他人', 'Somebody else’s'),
  both: say('本人和他人', 'Their own and somebody else’s')
}
