import { say, type Said } from '@xinshe/words'

/** How a dissuasion ended (5.9.d). */
export const outcomes = ['effective', 'partly', 'ineffective'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeTitles: Readonly<Record<Outcome, Said>> = {
  effective: say('有效', 'Effective'),
  partly: say('部分有效', 'Partly effective'),
  ineffective: say('无效', 'Without effect')
}

/** Whom 5.9.d names: 信访部门、有权机关或者公安机关. */
export const organKinds = ['bureau', 'authority', 'police'] as const
export type OrganKind = (typeof organKinds)[number]

export const organKindTitles: Readonly<Record<OrganKind, Said>> = {
  bureau: say('信访部门', 'Petition bureau'),
  authority: say('有权机关', 'Competent authority'),
  police: say('公安机关', 'Police')
}
