import { date, defineForm, optional, text, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '6.3.4.e'
const sealed = { seal: 'confidential', clause } as const

/** Who handed evidence to which police organ, and who took it (6.3.4.e). */
export const handOverForm = defineForm({
  id: 'behaviour-correction.hand-over',
  version: 1,
  title: say('移交公安机关', 'Hand over to the police'),
  sections: [
    {
      id: 'hand-over',
      title: say('移交', 'Hand-over'),
      clause,
      fields: {
        happenedOn: date({ label: say('日期', 'Day'), notAfter: 'today', initial: 'today', clause }),
        happenedAt: time({ label: say('时间', 'Time'), clause }),
        organ: text({ ...sealed, label: say('公安机关', 'Police organ') }),
        receiver: text({ ...sealed, label: say('接收人和警号', 'Received by, and badge number'), max: 100 }),
        giver: text({ ...sealed, label: say('移交人', 'Handed over by'), max: 60 }),
        note: optional(text({ ...sealed, label: say('备注', 'Note') }))
      }
    }
  ]
})
export type HandOverAnswers = z.infer<typeof handOverForm.recordSchema>
