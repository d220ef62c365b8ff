import { say, type Said } from '@xinshe/words'

export const likenessJudgements = ['very-likely', 'possible', 'none'] as const
export type LikenessJudgement = (typeof likenessJudgements)[number]

export const judgementTitles: Readonly<Record<LikenessJudgement, Said>> = {
  'very-likely': say('很可能', 'very likely'),
  possible: say('可能', 'possible'),
  none: say('文字不相近', 'texts not alike')
}

/** 7.1.2.j: what a score means for the one who decides. Where the lines lie was measured (decision 0016). */
export function judgeLikeness(score: number): LikenessJudgement {
  if (score >= 0.5) return 'very-likely'
  return score >= 0.2 ? 'possible' : 'none'
}
