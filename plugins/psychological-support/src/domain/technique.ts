import { say, type Said } from '@xinshe/words'

/** 6.3.2.b: the techniques the standard names, and others. */
export const techniques = ['listening', 'empathy', 'guidance', 'solution-focused', 'relaxation', 'other'] as const
export type Technique = (typeof techniques)[number]

export const techniqueTitles: Readonly<Record<Technique, Said>> = {
  listening: say('倾听', 'Listening'),
  empathy: say('共情', 'Empathy'),
  guidance: say('引导', 'Guidance'),
  'solution-focused': say('短期焦点解决', 'Solution-focused brief work'),
  relaxation: say('放松训练', 'Relaxation'),
  other: say('其他', 'Other')
}
