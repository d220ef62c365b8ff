import { date, defineForm, longText, optional, rows, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '5.1.a'
const sealed = { seal: 'confidential', clause } as const

/** What was seen on a walk through a community: facts and difficulties, household by household (5.1.a). Kept without a record: it belongs to no case. */
export const patrolForm = defineForm({
  id: 'source-prevention.patrol',
  version: 1,
  title: say('走访记录', 'Patrol'),
  sections: [
    {
      id: 'patrol',
      title: say('走访记录', 'Patrol'),
      clause,
      fields: {
        patrolledOn: date({ label: say('走访日期', 'Day'), notAfter: 'today', clause }),
        households: rows({
          ...sealed,
          label: say('住户', 'Households'),
          max: 40,
          fields: {
            household: text({ label: say('住户、人员', 'Household or persons'), max: 120 }),
            facts: text({ label: say('家庭情况', 'Facts'), max: 400 }),
            difficulties: optional(text({ label: say('困难和矛盾', 'Difficulties'), max: 400 }))
          }
        }),
        summary: optional(longText({ ...sealed, label: say('社区总体情况', 'The community as a whole'), max: 2_000, lines: 2 }))
      }
    }
  ]
})
export type PatrolAnswers = z.infer<typeof patrolForm.recordSchema>
