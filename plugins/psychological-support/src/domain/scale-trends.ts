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
  const inOrder = [...answers].sort((a, b) => a.at.localeCompare(b.at))
  const questions = [...new Set(inOrder.map(({ question }) => question.trim()))]
  return questions
    .map((question) => ({ question, points: inOrder.filter((asked) => asked.question.trim() === question).map(({ id, at, score }) => ({ id, at, score })) }))
    .sort((a, b) => b.points.at(-1)!.at.localeCompare(a.points.at(-1)!.at))
}
