import { date, defineForm, longText, refusal } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '5.9.a'
const told = { seal: 'confidential', clause, max: 5_000, lines: 3 } as const

/** What is done about a behaviour whose causes are known (5.9.a, 6.3.3.f). */
export const interventionForm = defineForm({
  id: 'behaviour-correction.intervention',
  version: 1,
  title: say('介入计划', 'Intervention plan'),
  sections: [
    {
      id: 'intervention',
      title: say('介入计划', 'Intervention plan'),
      clause,
      fields: {
        aim: longText({ ...told, label: say('目标', 'Aim'), hint: say('以什么合适的方式表达诉求、处理情绪', 'Which other way of speaking up and of handling feelings') }),
        steps: longText({ ...told, label: say('介入方法和步骤', 'Methods and steps') }),
        reviewOn: date({ label: say('检视日期', 'Reviewed on'), clause })
      }
    }
  ],
  rules: [({ reviewOn }, { today }) => (reviewOn && reviewOn <= today ? [refusal('reviewOn', clause, say('检视日期须晚于今天', 'The review comes after today'))] : [])]
})

export type InterventionAnswers = z.infer<typeof interventionForm.recordSchema>
