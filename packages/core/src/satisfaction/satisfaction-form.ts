import { choice, date, defineForm, longText, onlyWhen, option, optional } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { z } from 'zod'
import { replyMeans, replyMeansTitles } from '../reply/reply-form.ts'

/** Whether the petitioner said anything. Only answers count; who was asked in vain is told with them (7.1.5.b: sample and response). */
export const surveyOutcomes = ['answered', 'declined', 'unreached'] as const
export type SurveyOutcome = (typeof surveyOutcomes)[number]
export const surveyOutcomeTitles: Readonly<Record<SurveyOutcome, Said>> = {
  answered: say('已作答', 'Answered'),
  declined: say('不愿作答', 'Would not answer'),
  unreached: say('未联系上', 'Not reached')
}

/** 1 to 5, as options: a figure alone says nothing to who is asked. */
export const scores = ['1', '2', '3', '4', '5'] as const
export type Score = (typeof scores)[number]
export const scoreTitles: Readonly<Record<Score, Said>> = {
  1: say('很不满意', 'Very dissatisfied'),
  2: say('不满意', 'Dissatisfied'),
  3: say('一般', 'So-so'),
  4: say('满意', 'Satisfied'),
  5: say('很满意', 'Very satisfied')
}
const scored = { options: scores.map((score) => option(score, scoreTitles[score])) }

/**
 * 6.2.d: how satisfied a petitioner is with the service, and, asked apart, with what came of the matter: the worker answers
 * for the first, the organ in charge for the second.
 */
export const satisfactionForm = defineForm({
  id: 'core.satisfaction',
  version: 1,
  title: say('满意度', 'Satisfaction'),
  sections: [
    {
      id: 'satisfaction',
      title: say('满意度', 'Satisfaction'),
      fields: {
        askedOn: date({ clause: '6.2.d', label: say('询问日期', 'Asked on'), notAfter: 'today', initial: 'today' }),
        means: choice({ clause: '6.2.d', label: say('方式', 'How'), options: replyMeans.map((means) => option(means, replyMeansTitles[means])) }),
        outcome: choice({ clause: '6.2.d', label: say('作答情况', 'Response'), options: surveyOutcomes.map((outcome) => option(outcome, surveyOutcomeTitles[outcome])) }),
        service: onlyWhen('outcome', ['answered'], choice({ ...scored, clause: '6.2.d', label: say('对社工服务', 'With the service') })),
        result: onlyWhen('outcome', ['answered'], choice({ ...scored, clause: '6.2.d', label: say('对事项处理结果', 'With the result of the matter') })),
        text: optional(longText({ clause: '6.2.d', label: say('意见和建议', 'In their words'), seal: 'confidential', max: 4_000, lines: 2 }))
      }
    }
  ]
})

export type SatisfactionAnswers = z.infer<typeof satisfactionForm.recordSchema>
