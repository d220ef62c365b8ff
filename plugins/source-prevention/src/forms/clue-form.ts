import { choice, date, defineForm, longText, option, optional, refusal, text } from '@xinshe/forms'
import { riskLevels, riskTitles } from '@xinshe/core/case/case.ts'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { sources, sourceTitles } from '../domain/clue.ts'

const clause = '5.1.a'
const sealed = { seal: 'confidential', clause } as const

/** What was noticed before anybody petitioned (5.1.a). Kept without a record: it belongs to no case. */
export const clueForm = defineForm({
  id: 'source-prevention.clue',
  version: 1,
  title: say('线索', 'Clue'),
  sections: [
    {
      id: 'clue',
      title: say('线索', 'Clue'),
      clause,
      fields: {
        source: choice({ label: say('来源', 'Source'), options: sources.map((one) => option(one, sourceTitles[one])), clause }),
        foundOn: date({ label: say('发现日期', 'Found on'), notAfter: 'today', clause }),
        place: text({ ...sealed, label: say('地点（村居、小区）', 'Where (village, estate)'), max: 120 }),
        household: optional(text({ ...sealed, label: say('涉及的住户、人员', 'Household or persons'), max: 300 })),
        narrative: longText({ ...sealed, label: say('情况', 'What was noticed'), max: 4_000, lines: 4 }),
        level: choice({ label: say('等级', 'Level'), options: riskLevels.map((one) => option(one, riskTitles[one])), clause: '5.1.f' }),
        dueOn: date({ label: say('介入期限', 'To be acted on by'), hint: say('到这一天应已研判并开始处置', 'By that day it should be analysed and being handled'), clause })
      }
    }
  ],
  rules: [({ foundOn, dueOn }) => (foundOn && dueOn && dueOn < foundOn ? [refusal('dueOn', clause, say('介入期限不能早于发现日期', 'It cannot be due before it was found'))] : [])]
})
export type ClueAnswers = z.infer<typeof clueForm.recordSchema>
