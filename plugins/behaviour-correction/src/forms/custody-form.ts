import { date, defineForm, text, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '6.3.4.e'
const sealed = { seal: 'confidential', clause, max: 60 } as const

/** A change of who keeps an item (6.3.4.e): one link of its chain of custody. */
export const custodyForm = defineForm({
  id: 'behaviour-correction.custody',
  version: 1,
  title: say('移交保管', 'Pass on to another custodian'),
  sections: [
    {
      id: 'custody',
      title: say('移交保管', 'Change of custodian'),
      clause,
      fields: {
        happenedOn: date({ label: say('日期', 'Day'), notAfter: 'today', initial: 'today', clause }),
        happenedAt: time({ label: say('时间', 'Time'), clause }),
        from: text({ ...sealed, label: say('移交人', 'Given by') }),
        to: text({ ...sealed, label: say('接收人（新保管人）', 'Received by (new custodian)') }),
        reason: text({ ...sealed, max: 200, label: say('事由', 'Reason') })
      }
    }
  ]
})
export type CustodyAnswers = z.infer<typeof custodyForm.recordSchema>
