import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** 7.1.2.f–l: what a matter is screened for. The worker assists with an opinion; the authority decides. */
export const aspects = ['f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
export const aspect = z.enum(aspects)
export type Aspect = (typeof aspects)[number]

export const aspectTitles: Readonly<Record<Aspect, Said>> = {
  f: say('是否在业务和能力范围内', 'Within business and ability'),
  g: say('本级、下级处理', 'Own or lower level'),
  h: say('涉法涉诉', 'Judicial matter'),
  i: say('纪检监察检举控告', 'Accusation'),
  j: say('重复信访', 'Repeated matter'),
  k: say('涉外', 'Foreign element'),
  l: say('不予受理、不再受理', 'Not accepted, or no longer')
}

/** What may be answered at each aspect, in the order of the page. */
export const aspectAnswers = {
  f: { 'take-on': say('接案', 'Take on'), refer: say('转介', 'Refer'), decline: say('不接', 'Decline') },
  g: { own: say('本级处理', 'Own level'), lower: say('下级处理', 'Lower level'), outside: say('不属本系统', 'Outside this system') },
  h: { yes: say('属涉法涉诉', 'Judicial'), no: say('不属涉法涉诉', 'Not judicial') },
  i: { yes: say('属检举控告', 'An accusation'), no: say('不属检举控告', 'No accusation') },
  j: { yes: say('属重复信访', 'Repeated'), no: say('不属重复信访', 'Not repeated') },
  k: { yes: say('属涉外', 'Foreign element'), no: say('不属涉外', 'None') },
  l: { accept: say('予以受理', 'Accept'), 'not-accepted': say('不予受理', 'Not accepted'), 'no-longer-accepted': say('不再受理', 'No longer accepted') }
} as const satisfies Record<Aspect, Readonly<Record<string, Said>>>

/** 7.1.2.h: how far the judicial proceedings have come. */
export const judicialStages = ['filed', 'litigation', 'concluded'] as const
export const judicialStage = z.enum(judicialStages)
export type JudicialStage = (typeof judicialStages)[number]
export const judicialStageTitles: Readonly<Record<JudicialStage, Said>> = {
  filed: say('立案', 'Filed'),
  litigation: say('诉讼', 'In litigation'),
  concluded: say('终结', 'Concluded')
}

/** The words of an answer; undefined for one that this aspect does not have. */
export function answerTitle(of: Aspect, answer: string): Said | undefined {
  return (aspectAnswers[of] as Readonly<Record<string, Said>>)[answer]
}
