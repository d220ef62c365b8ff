import { date, defineForm, longText, number, optional, refusal, warning, type FieldProblem } from '@xinshe/forms'
import { daysBetween, say } from '@xinshe/words'
import { dimensions, dimensionTitles, type Dimension } from '../domain/dimensions.ts'

const clause = '5.6.d'
const scoreOf = (dimension: Dimension) =>
  number({ label: dimensionTitles[dimension], min: 0, max: 10, unit: say('分（0–10，10 为最好）', 'of 10, 10 is best'), clause })

/** The dated check of a case's effect: a score per dimension, what it rests on, and when to look again (5.6.d). */
export const effectCheckForm = defineForm({
  id: 'case-management.effect-check',
  version: 1,
  title: say('成效评估', 'Effect check'),
  sections: [
    {
      id: 'scores',
      title: say('评分', 'Scores'),
      fields: {
        checkedOn: date({ label: say('评估日期', 'Date of the check'), notAfter: 'today', initial: 'today', clause }),
        needsMet: scoreOf('needsMet'),
        emotion: scoreOf('emotion'),
        coping: scoreOf('coping'),
        support: scoreOf('support'),
        appeal: scoreOf('appeal')
      }
    },
    {
      id: 'grounds',
      title: say('依据与下一次评估', 'Grounds and next check'),
      fields: {
        evidence: longText({
          label: say('评分依据', 'What the scores rest on'),
          hint: say('所见、所闻、量表或他人反映', 'What was seen, heard, measured or told by others'),
          max: 5_000,
          lines: 5,
          seal: 'confidential',
          clause
        }),
        nextDueOn: optional(date({ label: say('下一次评估日期', 'Date of the next check'), hint: say('不再评估可留空', 'Leave empty when no further check is planned'), clause }))
      }
    }
  ],
  rules: [({ checkedOn, nextDueOn }) => (checkedOn && nextDueOn ? nextDue(checkedOn, nextDueOn) : [])]
})

/** The five scores out of the answers. */
export function scoresIn(answers: Readonly<Record<Dimension, number>>): Record<Dimension, number> {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, answers[dimension]])) as Record<Dimension, number>
}

const longestGap = 90

function nextDue(checkedOn: string, nextDueOn: string): FieldProblem[] {
  const days = daysBetween(checkedOn, nextDueOn)
  if (days <= 0) return [refusal('nextDueOn', clause, say('下一次评估须晚于本次', 'The next check must be later than this one'))]
  if (days > longestGap) return [warning('nextDueOn', clause, say('距下一次评估超过三个月', 'The next check is more than three months away'))]
  return []
}
