import { say, type Said } from '@xinshe/words'

/** 8.1.c tells open cases apart by the visits of their matter: irrational is what 3.3, 3.4 or 3.5 says of one of them. */
export const caseloadKinds = ['rational', 'irrational'] as const
export type CaseloadKind = (typeof caseloadKinds)[number]
export const caseloadKindTitles: Readonly<Record<CaseloadKind, Said>> = { rational: say('理性', 'Rational'), irrational: say('非理性', 'Irrational') }

/** The open cases of one post, in every place it serves. */
export type Caseload = Readonly<Record<CaseloadKind, number>>

/** 8.1.c: one full-time worker to 65–70 rational cases, to 5–10 irrational ones. 宜: a recommendation. */
export const caseloadBands: Readonly<Record<CaseloadKind, { readonly from: number; readonly to: number }>> = { rational: { from: 65, to: 70 }, irrational: { from: 5, to: 10 } }

export type Band = 'below' | 'within' | 'above'
export const bandTitles: Readonly<Record<Band, Said>> = { below: say('未满', 'Below'), within: say('适中', 'Within'), above: say('超出', 'Above') }

/** Per cent of full time. */
export const fullTime = 100

/** The band of somebody who has part of the time: 8.1.c speaks of full-time workers. Whole cases, half of 65–70 being 33–35. */
export function bandFor(kind: CaseloadKind, workingTime: number): { readonly from: number; readonly to: number } {
  const { from, to } = caseloadBands[kind]
  const most = Math.floor((to * workingTime) / fullTime)
  return { from: Math.min(Math.ceil((from * workingTime) / fullTime), most), to: most }
}

/** Where a number of cases lies beside its band. */
export function bandOf(kind: CaseloadKind, cases: number, workingTime = fullTime): Band {
  const { from, to } = bandFor(kind, workingTime)
  if (cases > to) return 'above'
  return cases < from ? 'below' : 'within'
}

/** The clause can be read as two limits, or as alternatives that share one working time: the bureau says which. */
export const caseloadReadings = ['independent', 'combined'] as const
export type CaseloadReading = (typeof caseloadReadings)[number]
export const caseloadReadingTitles: Readonly<Record<CaseloadReading, Said>> = {
  independent: say('两类分别计算', 'Two limits, each for itself'),
  combined: say('两类合并折算', 'Both together, as parts of one working time')
}

/** How much of the working time somebody has the cases take, the upper ends of both bands being a whole one. In per cent, rounded up. */
export function shareOf({ rational, irrational }: Caseload, workingTime = fullTime): number {
  // in whole numbers: 35 of 70 and 5 of 10 are exactly one
  const { rational: one, irrational: other } = caseloadBands
  return Math.ceil((100 * fullTime * (rational * other.to + irrational * one.to)) / (workingTime * one.to * other.to))
}

/** What taking on one more case would come to, where that is more than 8.1.c recommends. */
export interface Overload {
  readonly kind: CaseloadKind
  readonly reading: CaseloadReading
  /** The cases of that kind, the new one included. */
  readonly cases: number
  /** Of the working time, the new one included. */
  readonly share: number
  /** Of the worker, per cent of full time. */
  readonly workingTime: number
}

/** 8.1.c: whether one more case of a kind goes above the band. It warns and asks for a reason; it never forbids. */
export function overloadOf(load: Caseload, kind: CaseloadKind, reading: CaseloadReading, workingTime = fullTime): Overload | null {
  const after = { ...load, [kind]: load[kind] + 1 }
  const share = shareOf(after, workingTime)
  const isOver = reading === 'combined' ? share > 100 : bandOf(kind, after[kind], workingTime) === 'above'
  return isOver ? { kind, reading, cases: after[kind], share, workingTime } : null
}

/** The same for several cases taken on in turn: what the last of them comes to that goes above. */
export function overloadOfAll(load: Caseload, kinds: readonly CaseloadKind[], reading: CaseloadReading, workingTime: number): Overload | null {
  const held = { ...load }
  let over: Overload | null = null
  for (const kind of kinds) {
    over = overloadOf(held, kind, reading, workingTime) ?? over
    held[kind] += 1
  }
  return over
}

/** What it comes to, in figures. */
function comesTo({ kind, reading, cases, share, workingTime }: Overload): Said {
  const { zh, en } = caseloadKindTitles[kind]
  const { to } = bandFor(kind, workingTime)
  const part = workingTime < fullTime ? say(`（按 ${workingTime}% 工时）`, ` (at ${workingTime}% of the time)`) : say('', '')
  return reading === 'combined'
    ? say(`委派后合并折算为 ${share}%，超过 100%`, `This comes to ${share}% of the working time`)
    : say(`委派后在办${zh}个案 ${cases} 件，超过 ${to} 件${part.zh}`, `This makes ${cases} ${en.toLowerCase()} cases, more than ${to}${part.en}`)
}

/** The warning, with the clause as it says it. */
export function overloadSaid(overload: Overload): Said {
  const { kind, reading } = overload
  const { from, to } = caseloadBands[kind]
  const { zh } = caseloadKindTitles[kind]
  const figures = comesTo(overload)
  return reading === 'combined'
    ? say(`${figures.zh}。8.1.c：专职社工同期跟进案件，理性宜为 1:65–1:70，非理性宜为 1:5–1:10`, `${figures.en}. 8.1.c: one worker to 65–70 rational cases or to 5–10 irrational ones`)
    : say(`${figures.zh}。8.1.c：专职社工同期跟进${zh}案件宜为 1:${from}–1:${to}`, `${figures.en}. 8.1.c: one worker to ${from}–${to} of them`)
}

/** What the story of the case keeps of it, once a person has said why it was given all the same. */
export function overloadExcused(overload: Overload): Said {
  const { zh, en } = comesTo(overload)
  return say(`${zh}，已说明理由（8.1.c）`, `${en}; reason stated (8.1.c)`)
}
