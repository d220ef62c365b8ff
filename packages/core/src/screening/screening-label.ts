import { say, type Said } from '@xinshe/words'
import { answerTitle, type Aspect } from './aspects.ts'

interface Word {
  readonly answer: string
  readonly documentNumber: string
}

/**
 * How an aspect stands, in words (7.1.2.l): the worker's opinion is called 建议 until the authority has decided; the
 * decision stands with its document. Null where nobody has said anything.
 */
export function screeningLabel(aspect: Aspect, { opinion, decision }: { opinion: Word | null; decision: Word | null }): Said | null {
  const decided = decision && answerTitle(aspect, decision.answer)
  if (decided) return say(`${decided.zh}（${decision.documentNumber}）`, `${decided.en} (${decision.documentNumber})`)
  const advised = opinion && answerTitle(aspect, opinion.answer)
  return advised ? say(`建议${advised.zh}`, `Advised: ${advised.en}`) : null
}

/** The newest word that counts: the authority's, else the worker's. */
export function standingWord<T extends { readonly answer: string }>({ opinion, decision }: { opinion: T | null; decision: T | null }): T | null {
  return decision ?? opinion
}
