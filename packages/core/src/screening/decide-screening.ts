import { accept, refuse, type Decision } from '../decision.ts'
import { answerTitle, type Aspect } from './aspects.ts'
import { grounds, type Ground } from './grounds.ts'

export type ScreeningRole = 'opinion' | 'decision'

interface Said {
  readonly aspect: Aspect
  readonly answer: string
  readonly stage?: string | undefined
  readonly grounds: readonly Ground[]
  readonly reexaminedOn?: string | undefined
  readonly reason: string
  readonly documentNumber: string
}

export type ScreeningRefusal =
  | 'screening/unknown-answer'
  | 'case/reason-missing'
  | 'screening/stage-missing'
  | 'screening/ground-missing'
  | 'screening/ground-elsewhere'
  | 'screening/date-missing'
  | 'screening/document-missing'

/**
 * Whether an opinion or a decision says what belongs to it (7.1.2.f–l): declining and referring say why, a judicial
 * matter its stage, 不予受理 and 不再受理 their grounds, 条例 36(3) the date of the 复核意见, a decision its document.
 */
export function decideScreening(role: ScreeningRole, said: Said): Decision<Said, ScreeningRefusal> {
  const { aspect, answer } = said
  if (!answerTitle(aspect, answer)) return refuse('screening/unknown-answer')
  if (aspect === 'f' && answer !== 'take-on' && said.reason.trim() === '') return refuse('case/reason-missing')
  if (aspect === 'h' && answer === 'yes' && !said.stage) return refuse('screening/stage-missing')
  if (aspect === 'l' && answer !== 'accept' && said.grounds.length === 0) return refuse('screening/ground-missing')
  if (said.grounds.some((one) => aspect !== 'l' || grounds[one].outcome !== answer)) return refuse('screening/ground-elsewhere')
  if (said.grounds.includes('reexamined-same-facts') && !said.reexaminedOn) return refuse('screening/date-missing')
  if (role === 'decision' && said.documentNumber.trim() === '') return refuse('screening/document-missing')
  return accept(said)
}
