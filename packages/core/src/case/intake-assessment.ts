import { choices, longText, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { theories } from '../plan/theories.ts'
import { riskScreen } from '../risk/risk-screen.ts'

/** 社工的预估及分析, A.23–A.24. */
export const intakeAssessment = {
  ...riskScreen,
  assessment: optional(
    longText({
      clause: 'A.23',
      label: say('社工的预估及分析', "Worker's assessment and analysis"),
      seal: 'confidential'
    })
  ),
  theories: optional(choices({ clause: 'A.24', label: say('理论依据', 'Theoretical basis'), options: theories, since: 3 })),
  theoryOther: optional(text({ clause: 'A.24', label: say('请注明', 'Please specify'), since: 3 })),
  needsAnalysis: longText({
    clause: 'A.24',
    label: say('服务对象需求分析', "Analysis of the client's needs"),
    hint: say('理论架构', 'Theoretical framework'),
    seal: 'confidential',
    lines: 6
  })
} as const

/** 服务计划, A.25–A.28. */
export const intakePlan = {
  goals: optional(longText({ clause: 'A.26', label: say('服务目标', 'Goals of the service'), seal: 'confidential' })),
  strategies: optional(
    longText({ clause: 'A.27', label: say('服务策略', 'Strategies of the service'), seal: 'confidential' })
  ),
  evaluation: optional(
    longText({ clause: 'A.28', label: say('成效评估方法', 'Methods of evaluation'), seal: 'confidential' })
  )
} as const
