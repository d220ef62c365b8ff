import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import type { OrganLevel } from './organ-level.ts'

/** 3.3–3.7: facts about one contact, never about a person. */
export const classificationKinds = ['repeat', 'bypass', 'collective', 'unruly', 'irrational'] as const
export const classificationKind = z.enum(classificationKinds)
export type ClassificationKind = (typeof classificationKinds)[number]

export const classificationTitles: Readonly<Record<ClassificationKind, Said>> = {
  repeat: say('重复上访', 'Repeat petition'),
  bypass: say('越级上访', 'Petition bypassing proper channels'),
  collective: say('集体上访', 'Collective petition'),
  unruly: say('缠访闹访', 'Persistent and unruly petitioning'),
  irrational: say('非理性上访', 'Irrational petition')
}

export const clauseOf: Readonly<Record<ClassificationKind, string>> = {
  irrational: '3.3',
  repeat: '3.4',
  unruly: '3.5',
  bypass: '3.6',
  collective: '3.7'
}

/** 3.4 within or after the term of the matter; 3.7 two to four persons, which is no collective petition. */
export const classificationSubs = ['within-term', 'after-term', 'term-unknown', 'joint'] as const
export const classificationSub = z.enum(classificationSubs)
export type ClassificationSub = (typeof classificationSubs)[number]

export const classificationSubTitles: Readonly<Record<ClassificationSub, Said>> = {
  'within-term': say('期限内', 'within the term'),
  'after-term': say('期限届满后', 'after the term'),
  'term-unknown': say('期限待定', 'term not known'),
  joint: say('联名（多人）', 'several persons')
}

/** Which facts a classification rests on: ids, days, levels, numbers. Narrative is sealed apart. */
export interface Basis {
  /** 3.4, 3.5: the visits that were counted, this one included. */
  readonly visits?: readonly string[]
  readonly term?: { readonly startsOn: string; readonly dueOn: string } | null
  readonly visited?: OrganLevel | null
  readonly competent?: OrganLevel | null
  readonly headcount?: number
  /** 3.5: which of the four elements are not recorded. */
  readonly missing?: readonly string[]
  readonly behaviours?: readonly string[]
  readonly unused?: string | null
  readonly dissuadedAt?: string | null
  /** The contact was struck: it counts no more. */
  readonly struck?: boolean
}

/** What a rule says of one contact. */
export interface Classified {
  readonly kind: ClassificationKind
  readonly holds: boolean
  readonly sub?: ClassificationSub
  /** 3.4: the how-manieth visit this is. */
  readonly ordinal?: number
  readonly basis: Basis
  readonly clause: string
}

/** 3.3, 3.4 and 3.5 are irrational by their own words; 3.6 and 3.7 are not called so (D5.4). */
export function isIrrational(kind: ClassificationKind): boolean {
  return kind === 'irrational' || kind === 'repeat' || kind === 'unruly'
}

/** The classification in words, with its reason and clause: `重复上访（第 2 次，期限内）— 3.4`. Undefined where there is nothing to say. */
export function describeClassified({ kind, holds, sub, ordinal }: Pick<Classified, 'kind' | 'holds' | 'sub' | 'ordinal'>): Said | undefined {
  const { zh, en } = classificationTitles[kind]
  if (!holds) return sub === 'joint' ? say(`${classificationSubTitles.joint.zh}，未达 5 人 — 3.7`, 'Several persons, fewer than five — 3.7') : undefined
  const details = [ordinal && say(`第 ${ordinal} 次`, `visit no. ${ordinal}`), sub && classificationSubTitles[sub]].filter((one): one is Said => Boolean(one))
  const inBrackets = details.length > 0 ? say(`（${details.map((one) => one.zh).join('，')}）`, ` (${details.map((one) => one.en).join(', ')})`) : say('', '')
  return say(`${zh}${inBrackets.zh}${inBrackets.zh ? '' : ' '}— ${clauseOf[kind]}`, `${en}${inBrackets.en} — ${clauseOf[kind]}`)
}
