import { date, defineForm, longText, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '6.3.4.a'
const sealed = { seal: 'confidential', clause } as const

/** A line of the chronology that the platform does not know by itself (6.3.4.a): it never goes without its source. */
export const chronologyForm = defineForm({
  id: 'behaviour-correction.chronology',
  version: 1,
  title: say('补充一条经过', 'Add a line'),
  sections: [
    {
      id: 'line',
      title: say('经过', 'What happened'),
      clause,
      fields: {
        happenedOn: date({ label: say('日期', 'Day'), notAfter: 'today', clause }),
        organ: text({ ...sealed, label: say('机关或单位', 'Organ or unit') }),
        what: longText({ ...sealed, label: say('经过', 'What happened'), hint: say('办了什么、结果如何', 'What was done, and what came of it'), max: 1_000, lines: 2 }),
        source: text({ ...sealed, label: say('来源', 'Source'), hint: say('文件、记录，或何人何时陈述', 'A document, a record, or who told it when') })
      }
    }
  ]
})
export type ChronologyAnswers = z.infer<typeof chronologyForm.recordSchema>
