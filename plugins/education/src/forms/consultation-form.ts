import { choice, date, defineForm, longText, option, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '6.3.1.d'

/** What a petitioner asked about policy and was told (6.3.1.d). */
export const consultationForm = defineForm({
  id: 'education.consultation',
  version: 1,
  title: say('政策咨询', 'Policy consultation'),
  sections: [
    {
      id: 'consultation',
      title: say('政策咨询', 'Policy consultation'),
      clause,
      fields: {
        heldOn: date({ label: say('日期', 'Date'), notAfter: 'today', initial: 'today', clause }),
        heldAt: time({ label: say('时间', 'Time'), clause }),
        channel: choice({
          label: say('方式', 'How'),
          options: [option('on-site', say('当面', 'In person')), option('home-visit', say('入户', 'At home')), option('phone', say('电话', 'By phone')), option('online', say('网络', 'Online'))],
          clause
        }),
        question: longText({ label: say('咨询的问题', 'What was asked'), hint: say('主动宣导的，写明宣导的政策', 'Where nobody asked: which policy was explained'), max: 4_000, lines: 3, seal: 'confidential', clause }),
        answer: longText({ label: say('答复', 'What was answered'), max: 8_000, lines: 5, seal: 'confidential', clause })
      }
    }
  ]
})
export type Consultation = z.output<typeof consultationForm.recordSchema>
