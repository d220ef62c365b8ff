import { itemField, type Instrument } from './instrument.ts'
import type { Severity } from './severity.ts'

/** What the answers come to. */
export interface Scored {
  readonly score: number
  /** What the cut-offs of the instrument say; the worker decides beside it (5.7.a). */
  readonly proposed: Severity
  /** An answer about one's own life that is not "not at all" (5.6.b). */
  readonly crossesRedLine: boolean
}

type ItemAnswers = Readonly<Record<string, unknown>>

/** The points of each item, in order; null where it is not answered. */
export function pointsOf({ items }: Instrument, answers: ItemAnswers): (number | null)[] {
  return items.map((_, at) => {
    const given = answers[itemField(at + 1)]
    return given === '0' || given === '1' || given === '2' || given === '3' ? Number(given) : null
  })
}

/** Whether the answers given so far speak of one's own death or of hurting oneself. */
export function crossesRedLine(instrument: Instrument, answers: ItemAnswers): boolean {
  return instrument.lifeItem !== undefined && (pointsOf(instrument, answers)[instrument.lifeItem - 1] ?? 0) > 0
}

/** The sum of all items and what it proposes (5.7.a); null while an item is unanswered: part of a questionnaire has no score. */
export function scoreInstrument(instrument: Instrument, answers: ItemAnswers): Scored | null {
  const points = pointsOf(instrument, answers)
  if (points.includes(null)) return null
  const score = points.reduce<number>((sum, one) => sum + one!, 0)
  const { severity: proposed } = instrument.cutOffs.findLast(({ from }) => score >= from)!
  return { score, proposed, crossesRedLine: crossesRedLine(instrument, answers) }
}
