import { choices, date, defineForm, longText, option, refusal } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { causes, causeTitles } from '../domain/clue.ts'

const clause = '5.1.d'
const sealed = { seal: 'confidential', clause } as const

/** Why it is so, and what is proposed (5.1.d). Without it no clue is handled. */
export const analysisForm = defineForm({
  id: 'source-prevention.analysis',
  version: 1,
  title: say('研判', 'Analysis'),
  sections: [
    {
      id: 'analysis',
      title: say('研判', 'Analysis'),
      clause,
      fields: {
        causes: choices({ label: say('根本原因', 'Root causes'), options: causes.map((one) => option(one, causeTitles[one])), clause }),
        narrative: longText({ ...sealed, label: say('原因分析', 'How it came to this'), max: 4_000, lines: 3 }),
        solution: longText({ ...sealed, label: say('解决方案', 'Proposed solution'), max: 4_000, lines: 3 }),
        reviewOn: date({ label: say('检视日期', 'To be reviewed on'), clause })
      }
    }
  ],
  rules: [({ reviewOn }, { today }) => (reviewOn && reviewOn < today ? [refusal('reviewOn', clause, say('检视日期不能早于今天', 'The review cannot lie in the past'))] : [])]
})
export type AnalysisAnswers = z.infer<typeof analysisForm.recordSchema>
