import { refusal, warning, type FieldProblem, type FormContext } from '@xinshe/forms'
import { isDay, isTime, say } from '@xinshe/words'
import { nameKey } from '../petitioner/search-query.ts'
import { self } from './interview-relations.ts'

export interface InterviewContext extends FormContext {
  readonly petitionerName?: string | undefined
  /** A.01 of the signed intake form. */
  readonly firstContactOn?: string | undefined
  /** The day of the lead's acceptance (A.31): what is asked where A.01 is not known. */
  readonly openedOn?: string | undefined
}

interface Given {
  readonly subject?: string
  readonly relation?: string
  readonly heldOn?: string
  readonly startsAt?: string
  readonly endsAt?: string
}

/** The rules of Annex B that look at more than one field. */
export const interviewRules = [checkRelation, checkHeldOn, checkTimes]

/** B.03: 本人 belongs to the petitioner alone. */
function checkRelation({ subject, relation }: Given, { petitionerName }: InterviewContext): FieldProblem[] {
  if (!subject || !relation || !petitionerName) return []
  const isPetitioner = nameKey(subject) === nameKey(petitionerName)
  if (isPetitioner === (relation === self.zh)) return []
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

/** B.05: nobody was interviewed before the first contact; without A.01 a year before the opening is allowed. Never a block. */
function checkHeldOn({ heldOn }: Given, { firstContactOn, openedOn }: InterviewContext): FieldProblem[] {
  const earliest = firstContactOn ?? (openedOn && yearBefore(openedOn))
  if (!heldOn || !isDay(heldOn) || !earliest || heldOn >= earliest) return []
  const sentence = firstContactOn
    ? say(`会谈日期早于首次接触日期（${earliest}），请核对`, `The interview is dated before the first contact (${earliest}), please check`)
    : say('会谈日期早于开案一年以上，请核对', 'The interview is dated more than a year before the opening, please check')
  return [warning('heldOn', 'B.05', sentence)]
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}

/** B.06: an interview ends after it began; one of the two times alone says nothing. */
function checkTimes({ startsAt, endsAt }: Given): FieldProblem[] {
  if (startsAt && !endsAt) return [refusal('endsAt', 'B.06', say('请填写结束时间', 'Fill in when it ended'))]
  if (endsAt && !startsAt) return [refusal('startsAt', 'B.06', say('请填写开始时间', 'Fill in when it began'))]
  if (!startsAt || !endsAt || !isTime(startsAt) || !isTime(endsAt) || endsAt >= startsAt) return []
  return [refusal('endsAt', 'B.06', say('结束时间不能早于开始时间', 'The interview cannot end before it began'))]
}
