import { say } from '@xinshe/words'
import { intakeAssessment, intakePlan } from './intake-assessment.ts'
import { intakeClient } from './intake-client.ts'
import { intakeRecord } from './intake-record.ts'

/** Table A.1 in printed order. */
export const intakeSections = [
  { id: 'record', title: say('接案记录', 'Intake record'), fields: intakeRecord },
  { id: 'client', title: say('案主基本情况', 'About the client'), fields: intakeClient },
  {
    id: 'assessment',
    title: say('社工的预估及分析', "Worker's assessment and analysis"),
    clause: 'A.23',
    fields: intakeAssessment
  },
  { id: 'plan', title: say('服务计划', 'Service plan'), clause: 'A.25', fields: intakePlan }
] as const
