import { refusal, warning, type FieldProblem, type FormContext } from '@xinshe/forms'
import { isTime, say } from '@xinshe/words'
import { nameKey } from '../petitioner/search-query.ts'

export interface InterviewContext extends FormContext {
  readonly petitionerName?: string | undefined
}

interface Given {
  readonly subject?: string
  readonly relation?: string
  readonly startsAt?: string
  readonly endsAt?: string
}

/** The rules of Annex B that look at more than one field. */
export const interviewRules = [checkRelation, checkTimes]

/** B.03: 本人 belongs to the petitioner alone. */
function checkRelation({ subject, relation }: Given, { petitionerName }: InterviewContext): FieldProblem[] {
  if (!subject || !relation || !petitionerName) return []
  const self = nameKey(subject) === nameKey(petitionerName)
  if (self === (relation === '本人')) return []
  return [
    warning(
      'relation',
      'B.03',
      say(
        '会谈对象与“与案主的关系”不一致，请核对',
        'The person and the relation to the client do not fit, please check'
      )
    )
  ]
}

/** B.06: an interview ends after it began; one of the two times alone says nothing. */
function checkTimes({ startsAt, endsAt }: Given): FieldProblem[] {
  if (startsAt && !endsAt) return [refusal('endsAt', 'B.06', say('请填写结束时间', 'Fill in when it ended'))]
  if (endsAt && !startsAt) return [refusal('startsAt', 'B.06', say('请填写开始时间', 'Fill in when it began'))]
  if (!startsAt || !endsAt || !isTime(startsAt) || !isTime(endsAt) || endsAt >= startsAt) return []
  return [refusal('endsAt', 'B.06', say('结束时间不能早于开始时间', 'The interview cannot end before it began'))]
}

/** Minutes of an interview, for service hours (B.06). */
export function minutesOf({ startsAt, endsAt }: Given): number | undefined {
  if (!startsAt || !endsAt || !isTime(startsAt) || !isTime(endsAt)) return undefined
  const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  return minute(endsAt) - minute(startsAt)
}
