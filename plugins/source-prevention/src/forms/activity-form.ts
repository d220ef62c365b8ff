import { choice, date, defineForm, longText, number, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { activityKinds, activityKindTitles } from '../domain/activity.ts'

const clause = '5.1.g'
const sealed = { seal: 'confidential', clause } as const

/** A community activity: topic, who came, what was decided (5.1.g). Kept without a record: it belongs to no case. */
export const activityForm = defineForm({
  id: 'source-prevention.activity',
  version: 1,
  title: say('社区活动', 'Community activity'),
  sections: [
    {
      id: 'activity',
      title: say('社区活动', 'Community activity'),
      clause,
      fields: {
        kind: choice({ label: say('类型', 'Kind'), options: activityKinds.map((one) => option(one, activityKindTitles[one])), clause }),
        heldOn: date({ label: say('日期', 'Day'), notAfter: 'today', clause }),
        community: text({ label: say('社区、村居', 'Community'), max: 60, clause }),
        persons: number({ label: say('参加人数', 'Persons'), min: 1, max: 100_000, whole: true, clause }),
        topic: text({ ...sealed, label: say('议题', 'Topic'), max: 200 }),
        participants: optional(longText({ ...sealed, label: say('参加人员', 'Who took part'), max: 2_000, lines: 2 })),
        decisions: optional(longText({ ...sealed, label: say('议定事项', 'What was decided'), max: 4_000, lines: 3 }))
      }
    }
  ]
})
export type ActivityAnswers = z.infer<typeof activityForm.recordSchema>
