import { say, type Said } from '@xinshe/words'

/** 6.3.4.d: what the official in charge did, with the social worker's help. */
export const dissuasionKinds = ['guide', 'dissuade', 'criticise', 'educate'] as const
export type DissuasionKind = (typeof dissuasionKinds)[number]

export const dissuasionKindTitles: Readonly<Record<DissuasionKind, Said>> = {
  guide: say('疏导', 'Guidance'),
  dissuade: say('劝阻', 'Dissuasion'),
  criticise: say('批评', 'Criticism'),
  educate: say('教育', 'Education')
}
