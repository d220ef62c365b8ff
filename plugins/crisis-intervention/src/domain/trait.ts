import { say, type Said } from '@xinshe/words'

/** 5.8.c: what is to be understood about the person, the four the standard names and others. */
export const traits = ['fear-of-reprisal', 'trusting-to-luck', 'following-others', 'resentment', 'other'] as const
export type Trait = (typeof traits)[number]

export const traitTitles: Readonly<Record<Trait, Said>> = {
  'fear-of-reprisal': say('怕报复', 'Afraid of reprisal'),
  'trusting-to-luck': say('侥幸', 'Trusting to luck'),
  'following-others': say('从众', 'Following others'),
  resentment: say('不平', 'Sense of injustice'),
  other: say('其他', 'Other')
}

/** A trait with what it rests on. */
export interface SeenTrait {
  readonly trait: Trait
  readonly evidence: string
}

/** The traits of a case in the order of the standard, each with everything seen of it, newest first. @param sessions newest first */
export function gatherTraits<Session extends { readonly traits: readonly SeenTrait[] }>(sessions: readonly Session[]): { trait: Trait; seen: { evidence: string; session: Session }[] }[] {
  return traits
    .map((trait) => ({ trait, seen: sessions.flatMap((session) => session.traits.filter((one) => one.trait === trait).map(({ evidence }) => ({ evidence, session }))) }))
    .filter(({ seen }) => seen.length > 0)
}
