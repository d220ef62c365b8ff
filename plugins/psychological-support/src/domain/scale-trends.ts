/** A scaling question as one session asked it. */
export interface ScaleAnswer {
  readonly id: string
  readonly at: string
  readonly question: string
  readonly score: number
}

/** One question over the sessions that asked it. */
export interface ScaleTrend {
  readonly question: string
  /** Oldest first. */
  readonly points: readonly { readonly id: string; readonly at: string; readonly score: number }[]
}

/** The scores of each scaling question over sessions, the question asked last first: a 6 of one question says nothing of another (6.3.2.b). */
export function scaleTrends(answers: readonly ScaleAnswer[]): ScaleTrend[] {
  const byQuestion = Map.groupBy(answers.toSorted((a, b) => a.at.localeCompare(b.at)), ({ question }) => question.trim())
  return [...byQuestion]
    .map(([question, asked]) => ({ question, points: asked.map(({ id, at, score }) => ({ id, at, score })) }))
    .sort((a, b) => b.points.at(-1)!.at.localeCompare(a.points.at(-1)!.at))
}
