import { choice, choices, date, defineForm, longText, number, onlyWhen, option, optional, refusal, text, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { otherMethods, serviceMethodTitles, techniques, techniqueTitles, type ServiceMethod } from './service-method.ts'

const when = {
  on: date({ clause: '6.1', label: say('日期', 'Day'), notAfter: 'today', initial: 'today' }),
  minutes: number({ clause: '6.1', label: say('时长', 'Duration'), unit: say('分钟', 'minutes'), min: 1, max: 1_440 })
} as const
const byTechnique = choices({ clause: '3.8', label: say('专业方法', 'Techniques'), options: techniques.map((technique) => option(technique, techniqueTitles[technique])) })

/** Time that was worked on one case (6.1 个案工作), and by which of the techniques of 3.8. */
export const caseServiceForm = defineForm({
  id: 'core.case-service',
  version: 1,
  title: say('服务记录', 'Service entry'),
  sections: [
    {
      id: 'service',
      title: say('服务记录', 'Service entry'),
      fields: {
        ...when,
        techniques: byTechnique,
        text: optional(longText({ clause: '6.1', label: say('服务内容', 'What was done'), hint: say('记入个案时间线', 'Stands in the timeline of the case'), seal: 'confidential', max: 2_000, lines: 2 }))
      }
    }
  ]
})

/** Time that was worked beside the own cases: by which of the other five methods of 6.1. With clients a technique is named. */
export const otherServiceForm = defineForm({
  id: 'core.other-service',
  version: 1,
  title: say('服务记录', 'Service entry'),
  sections: [
    {
      id: 'service',
      title: say('服务记录', 'Service entry'),
      fields: {
        method: choice({ clause: '6.1', label: say('工作方式', 'Method'), options: otherMethods.map((method) => option(method, serviceMethodTitles[method])) }),
        text: text({ clause: '6.1', label: say('服务内容', 'What was done'), seal: 'confidential' }),
        ...when,
        persons: onlyWhen('method', ['group', 'community'], number({ clause: '6.1', label: say('参加人数', 'Participants'), unit: say('人', 'people'), min: 1, max: 100_000 })),
        techniques: optional(byTechnique)
      }
    }
  ],
  rules: [checkTechniques]
})

export type CaseServiceAnswers = z.infer<typeof caseServiceForm.recordSchema>
export type OtherServiceAnswers = z.infer<typeof otherServiceForm.recordSchema>

/** 3.8: group and community work are work with clients and name a technique; supervising, managing and studying need none. */
function checkTechniques({ method, techniques }: { readonly method?: ServiceMethod | undefined; readonly techniques?: readonly unknown[] | undefined }): FieldProblem[] {
  const isDirect = method === 'group' || method === 'community'
  return isDirect && !techniques?.length ? [refusal('techniques', '3.8', say('直接服务请标注所用的专业方法', 'Work with clients names its techniques'))] : []
}
