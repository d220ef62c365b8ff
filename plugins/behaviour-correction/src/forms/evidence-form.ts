import { date, defineForm, longText, text, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '6.3.4.e'
const sealed = { seal: 'confidential', clause } as const

/** What an item of evidence is, when and how it was captured, and who keeps it (6.3.4.e). */
export const evidenceForm = defineForm({
  id: 'behaviour-correction.evidence',
  version: 1,
  title: say('固化证据', 'Lock evidence'),
  sections: [
    {
      id: 'evidence',
      title: say('证据', 'Evidence'),
      clause,
      fields: {
        name: text({ ...sealed, label: say('名称', 'Name') }),
        capturedOn: date({ label: say('取得日期', 'Captured on'), notAfter: 'today', initial: 'today', clause }),
        capturedAt: time({ label: say('取得时间', 'Captured at'), clause }),
        source: text({ ...sealed, label: say('来源和取得方式', 'Source, and how it was captured'), hint: say('谁拍摄、录制或提供', 'Who took, recorded or gave it') }),
        shows: longText({ ...sealed, label: say('证明的内容', 'What it shows'), hint: say('只写事实，不作评价', 'Facts alone, no judgement'), max: 2_000, lines: 2 }),
        custodian: text({ ...sealed, label: say('保管人', 'Custodian'), max: 60 })
      }
    }
  ]
})
export type EvidenceAnswers = z.infer<typeof evidenceForm.recordSchema>
