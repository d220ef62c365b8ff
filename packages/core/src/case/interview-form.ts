import { choice, computed, date, defineForm, longText, option, optional, rows, text, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { riskScreen } from '../risk/risk-screen.ts'
import { interviewRelations } from './interview-relations.ts'
import { interviewRules } from './interview-rules.ts'

/** Table B.1 in printed order, B.01–B.12. */
export const interviewFields = {
  subject: text({ clause: 'B.01', label: say('会谈对象', 'Person interviewed'), max: 120, seal: 'identity' }),
  subjectContact: optional(
    text({ clause: 'B.02', label: say('联系方式', 'Contact details'), max: 100, keyboard: 'tel', seal: 'identity' })
  ),
  relation: optional(
    text({
      clause: 'B.03',
      label: say('与案主的关系', 'Relation to the client'),
      max: 40,
      suggestions: interviewRelations
    })
  ),
  place: optional(
    choice({
      clause: 'B.04',
      label: say('地点', 'Place'),
      options: [
        option('home', say('案主家中', "Client's home")),
        option('other', say('其他', 'Elsewhere'), { other: 'placeOther' })
      ]
    })
  ),
  placeOther: optional(text({ clause: 'B.04', label: say('其他地点', 'Where'), max: 100, seal: 'confidential' })),
  heldOn: date({ clause: 'B.05', label: say('日期', 'Date'), notAfter: 'today', initial: 'today' }),
  startsAt: optional(time({ clause: 'B.06', label: say('开始时间', 'From') })),
  endsAt: optional(time({ clause: 'B.06', label: say('结束时间', 'To') })),
  ordinal: computed({ clause: 'B.07', label: say('工作次数', 'Number of the session'), gives: 'number' }),
  purpose: longText({
    clause: 'B.08',
    label: say('会谈目的', 'Purpose of the interview'),
    max: 5_000,
    lines: 2,
    seal: 'confidential'
  }),
  mode: choice({
    clause: 'B.09',
    label: say('工作形式', 'Form of work'),
    options: [
      option('face', say('面谈', 'Face to face')),
      option('phone', say('电话', 'Telephone')),
      option('accompany', say('陪同', 'Accompanying')),
      option('chat', say('QQ/微信', 'QQ/WeChat')),
      option('other', say('其他', 'Other'), { printedAs: '其他(请说明)', other: 'modeOther' })
    ]
  }),
  modeOther: optional(text({ clause: 'B.09', label: say('请说明', 'Please specify'), max: 100, seal: 'confidential' })),
  record: longText({
    clause: 'B.10',
    label: say('会谈记录', 'Record of the interview'),
    lines: 12,
    seal: 'confidential'
  }),
  evaluation: longText({
    clause: 'B.11',
    label: say('本次服务情况总体评估及分析', 'Overall evaluation and analysis of this session'),
    lines: 5,
    seal: 'confidential'
  }),
  ...riskScreen,
  followUp: optional(
    longText({ clause: 'B.12', label: say('跟进计划', 'Follow-up plan'), lines: 3, seal: 'confidential' })
  ),
  followUpTasks: optional(
    rows({
      clause: 'B.12',
      label: say('跟进任务', 'Follow-up tasks'),
      hint: say('写明日期的任务会出现在待办中', 'A task with its day appears among what is to be done'),
      max: 20,
      seal: 'confidential',
      printed: false,
      since: 2,
      fields: {
        text: text({ clause: 'B.12', label: say('任务', 'Task') }),
        dueOn: date({ clause: 'B.12', label: say('完成日期', 'By') })
      }
    })
  )
} as const

/**
 * Annex B, table B.1: one interview. The worker signs it (B.13, B.14); the lead answers with an `interviewReview`
 * (B.15–B.17). `given.ordinal` is the number of the interview in its case (B.07), handed out at signing.
 */
export const interviewForm = defineForm({
  id: 'core.interview',
  version: 2,
  title: say('信访社会工作服务会谈表', 'Interview form for petition social work'),
  sections: [{ id: 'interview', title: say('会谈', 'Interview'), fields: interviewFields }],
  rules: interviewRules
})

export type Interview = z.infer<typeof interviewForm.recordSchema>
export type InterviewDraft = z.infer<typeof interviewForm.draftSchema>
