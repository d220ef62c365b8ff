import { say, type Said } from '@xinshe/words'
import type { Behaviour } from './behaviours.ts'
import type { Classified } from './classified.ts'

/** 3.5 i: the lawful way was not taken, or the answer was not contested by the lawful remedy. */
export const unusedWays = ['channel', 'remedy'] as const
export type UnusedWay = (typeof unusedWays)[number]
export const unusedWayTitles: Readonly<Record<UnusedWay, Said>> = {
  channel: say('不按法定途径反映诉求', 'The lawful channel was not used'),
  remedy: say('不服处理结果，又不按法定途径申诉', 'The outcome was not contested by the lawful remedy')
}

/** The four elements of 3.5. What is not recorded is null or empty. */
export interface UnrulyElements {
  readonly unused: UnusedWay | null
  /** The visits on this matter so far, this one included: counted, not typed. */
  readonly visits: readonly string[]
  readonly behaviours: readonly Behaviour[]
  /** Who dissuaded, when, and that it was refused. */
  readonly dissuasion: { readonly at: string; readonly by: string; readonly refused: boolean } | null
}

export const unrulyElements = ['unused', 'visits', 'behaviours', 'dissuasion'] as const
export type UnrulyElement = (typeof unrulyElements)[number]
export const unrulyElementTitles: Readonly<Record<UnrulyElement, Said>> = {
  unused: say('未按法定途径反映或申诉', 'Lawful channel or remedy not used'),
  visits: say('多次到场（2 次及以上）', 'Came more than once'),
  behaviours: say('扰乱秩序的行为', 'Disorderly behaviour'),
  dissuasion: say('经劝阻不听（时间、劝阻人）', 'Dissuaded and refused (when, by whom)')
}

/** 3.5: all four elements or no flag; one that falls away clears it. Irrational by definition. */
export function decideUnruly({ unused, visits, behaviours, dissuasion }: UnrulyElements): Classified & { basis: { missing: readonly UnrulyElement[] } } {
  const isRecorded: Record<UnrulyElement, boolean> = {
    unused: unused !== null,
    visits: visits.length >= 2,
    behaviours: behaviours.length > 0,
    dissuasion: dissuasion !== null && dissuasion.refused && dissuasion.at !== '' && dissuasion.by.trim() !== ''
  }
  const missing = unrulyElements.filter((element) => !isRecorded[element])
  return {
    kind: 'unruly',
    holds: missing.length === 0,
    basis: { unused, visits, behaviours, dissuadedAt: dissuasion?.at ?? null, missing },
    clause: '3.5'
  }
}
