import { say, type Said } from '@xinshe/words'

/** 5.8.b: what crisis support is to change, each from 0 to 10. Helplessness shall fall, hope and self-esteem rise. */
export const scales = ['helplessness', 'hope', 'esteem'] as const
export type Scale = (typeof scales)[number]
export type Scales = Readonly<Record<Scale, number>>

export const scaleTitles: Readonly<Record<Scale, Said>> = {
  helplessness: say('无助感', 'Helplessness'),
  hope: say('希望', 'Hope'),
  esteem: say('自尊', 'Self-esteem')
}

export type Turn = 'better' | 'worse' | 'same'
export const turnTitles: Readonly<Record<Turn, Said>> = {
  better: say('好转', 'Better'),
  worse: say('变差', 'Worse'),
  same: say('持平', 'Unchanged')
}

export interface ComparedScale {
  readonly scale: Scale
  readonly before: number
  readonly after: number
  readonly turn: Turn
}

/** Before the first session beside after the last (5.8.b); null while there is none. @param sessions oldest first */
export function compareScales(sessions: readonly { readonly before: Scales; readonly after: Scales }[]): ComparedScale[] | null {
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (!first || !last) return null
  return scales.map((scale) => {
    const [before, after] = [first.before[scale], last.after[scale]]
    const gain = scale === 'helplessness' ? before - after : after - before
    return { scale, before, after, turn: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same' }
  })
}
