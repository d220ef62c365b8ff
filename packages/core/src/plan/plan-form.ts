import { choices, date, defineForm, longText, number, optional, rows, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { resourceNeed } from '../resource/resource-need.ts'
import { need } from './need.ts'
import { planRules } from './plan-rules.ts'
import { serviceRisk } from './service-risk.ts'
import { theories } from './theories.ts'

/** A goal that can be measured by a day (7.1.3.c), with its strategy (7.1.3.e) and method of evaluation (7.1.3.i). */
export const planGoal = {
  goal: longText({ clause: '7.1.3.c', label: say('目标', 'Goal'), max: 2_000, lines: 2 }),
  indicator: longText({ clause: '7.1.3.c', label: say('评估指标', 'Indicator'), max: 1_000, lines: 2 }),
  dueOn: date({ clause: '7.1.3.c', label: say('完成日期', 'To be reached by') }),
  need: optional(number({ clause: '3.2', label: say('所属需要序号', 'Number of its need'), min: 1, max: 50, since: 2 })),
  strategy: optional(longText({ clause: '7.1.3.e', label: say('介入策略', 'Strategy'), max: 2_000, lines: 2 })),
  method: optional(text({ clause: '7.1.3.i', label: say('评估方法', 'Method of evaluation') }))
} as const

/** A step towards a goal (7.1.4.a); these become the rows of C.10. */
export const stageGoal = {
  of: number({ clause: '7.1.4.a', label: say('所属目标序号', 'Number of its goal'), min: 1, max: 200 }),
  goal: longText({ clause: '7.1.4.a', label: say('阶段性目标', 'Stage goal'), max: 2_000, lines: 2 }),
  dueOn: optional(date({ clause: '7.1.4.a', label: say('完成日期', 'To be reached by') }))
} as const

const planFields = {
  theme: optional(text({ clause: '7.1.3.a', label: say('服务主题', 'Theme of the service'), seal: 'confidential' })),
  theories: optional(
    choices({
      clause: '7.1.3.b',
      label: say('理论依据', 'Theoretical basis'),
      options: theories
    })
  ),
  theoryOther: optional(text({ clause: '7.1.3.b', label: say('请注明', 'Please specify') })),
  needs: rows({
    clause: '7.1.2.d',
    label: say('信访人需求', "The petitioner's needs"),
    hint: say('按轻重缓急排列', 'The most pressing first'),
    seal: 'confidential',
    max: 50,
    since: 2,
    fields: need
  }),
  goals: rows({
    clause: '7.1.3.c',
    label: say('服务目标', 'Goals of the service'),
    seal: 'confidential',
    max: 50,
    fields: planGoal
  }),
  stageGoals: optional(
    rows({ clause: '7.1.4.a', label: say('阶段性目标', 'Stage goals'), seal: 'confidential', fields: stageGoal })
  ),
  clientSystem: optional(
    longText({ clause: '7.1.3.d', label: say('服务对象系统', 'Client system'), seal: 'confidential', lines: 2 })
  ),
  targetSystem: optional(
    longText({ clause: '7.1.3.d', label: say('目标系统', 'Target system'), seal: 'confidential', lines: 2 })
  ),
  actionSystem: optional(
    longText({ clause: '7.1.3.d', label: say('行动系统', 'Action system'), seal: 'confidential', lines: 2 })
  ),
  resources: optional(
    longText({ clause: '7.1.3.g', label: say('资源配置', 'Resources'), seal: 'confidential', lines: 2, retired: 4 })
  ),
  resourceNeeds: optional(
    rows({
      clause: '7.1.3.g',
      label: say('需要的资源', 'Resources needed'),
      hint: say('签批后列入个案的资源清单，逐项链接', 'Once approved they stand in the list of the case, each to be linked'),
      seal: 'confidential',
      max: 50,
      since: 4,
      fields: resourceNeed
    })
  ),
  risks: optional(
    longText({
      clause: '7.1.3.h',
      label: say('服务风险及应对', 'Service risks and responses'),
      seal: 'confidential',
      lines: 2,
      retired: 2
    })
  ),
  serviceRisks: optional(
    rows({ clause: '7.1.3.h', label: say('服务风险及应对', 'Service risks and responses'), seal: 'confidential', max: 50, since: 2, fields: serviceRisk })
  ),
  noRisk: optional(
    text({
      clause: '7.1.3.h',
      label: say('没有服务风险的理由', 'Why there is no risk'),
      hint: say('没有风险时填写', 'Where there is none'),
      seal: 'confidential',
      since: 2
    })
  )
} as const

/** The plan of a case (7.1.3, 7.1.4.a): signed by the worker, approved by the lead; each correction is a version. */
export const planForm = defineForm({
  id: 'core.plan',
  version: 4,
  title: say('服务计划', 'Service plan'),
  sections: [{ id: 'plan', title: say('服务规划', 'Planning'), clause: '7.1.3', fields: planFields }],
  rules: planRules
})

export type Plan = z.infer<typeof planForm.recordSchema>
export type PlanDraft = z.infer<typeof planForm.draftSchema>
