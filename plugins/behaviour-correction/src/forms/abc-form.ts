import { behaviourIds, behaviours } from '@xinshe/core/classification/behaviours.ts'
import { choices, date, defineForm, longText, option, optional } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '5.9.a'
const told = { seal: 'confidential', clause, max: 5_000, lines: 3 } as const

/** The ABC record of one occasion (5.9.a): what came before, what was done, what followed, and why. Causes may be added later. */
export const abcForm = defineForm({
  id: 'behaviour-correction.abc',
  version: 1,
  title: say('行为记录（ABC）', 'Behaviour record (ABC)'),
  sections: [
    {
      id: 'abc',
      title: say('前因、行为、后果', 'Antecedent, behaviour, consequence'),
      clause,
      fields: {
        happenedOn: date({ label: say('发生日期', 'Day it happened'), notAfter: 'today', initial: 'today', clause }),
        antecedent: longText({ ...told, label: say('前因', 'Antecedent'), hint: say('当时发生了什么', 'What happened just before') }),
        behaviour: longText({ ...told, label: say('行为', 'Behaviour'), hint: say('做了什么、说了什么；写所见所闻，不作评价', 'What was done and said; what was seen and heard, no judgement') }),
        named: optional(choices({ label: say('3.5 和条例 26 列举的行为', 'Named in 3.5 and article 26'), options: behaviourIds.map((id) => option(id, behaviours[id].title)), clause: '3.5' })),
        consequence: longText({ ...told, label: say('后果', 'Consequence'), hint: say('随后发生了什么，对方得到了什么回应', 'What followed, and how it was answered') })
      }
    },
    {
      id: 'causes',
      title: say('原因', 'Causes'),
      clause,
      fields: {
        subjective: optional(longText({ ...told, label: say('主观原因', 'Subjective causes'), hint: say('认识、情绪、需要、经历', 'Understanding, feelings, needs, experience') })),
        objective: optional(longText({ ...told, label: say('客观原因', 'Objective causes'), hint: say('诉求的办理、生活处境、他人影响', 'How the demand was handled, circumstances, others') }))
      }
    }
  ]
})

export type AbcAnswers = z.infer<typeof abcForm.recordSchema>
