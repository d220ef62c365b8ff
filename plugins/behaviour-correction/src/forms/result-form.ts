import { choice, date, defineForm, longText, onlyWhen, option, optional, refusal, text, time, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { organKinds, organKindTitles, outcomes, outcomeTitles } from '../domain/outcome.ts'

const clause = '5.9.d'
const sealed = { seal: 'confidential', clause } as const
const ineffective = ['ineffective'] as const

/** How a dissuasion ended, and where it had no effect whom it was taken to (5.9.d). */
export const resultForm = defineForm({
  id: 'behaviour-correction.result',
  version: 1,
  title: say('劝导结果', 'Result of the dissuasion'),
  sections: [
    {
      id: 'result',
      title: say('结果', 'Result'),
      clause,
      fields: {
        outcome: choice({ label: say('结果', 'Result'), options: outcomes.map((one) => option(one, outcomeTitles[one])), clause }),
        account: optional(longText({ ...sealed, label: say('说明', 'Account'), max: 2_000, lines: 2 })),
        organKind: onlyWhen('outcome', ineffective, optional(choice({ label: say('已联系', 'Taken to'), options: organKinds.map((kind) => option(kind, organKindTitles[kind])), clause }))),
        organ: onlyWhen('outcome', ineffective, optional(text({ ...sealed, label: say('联系的机关', 'Organ') }))),
        contact: onlyWhen('outcome', ineffective, optional(text({ ...sealed, label: say('联系人和电话', 'Who was spoken to, and telephone') }))),
        contactedOn: onlyWhen('outcome', ineffective, optional(date({ label: say('联系日期', 'Day of the contact'), notAfter: 'today', clause }))),
        contactedAt: onlyWhen('outcome', ineffective, optional(time({ label: say('联系时间', 'Time of the contact'), clause }))),
        answer: onlyWhen('outcome', ineffective, optional(longText({ ...sealed, label: say('联系结果', 'What came of it'), max: 2_000, lines: 2 }))),
        reason: onlyWhen('outcome', ineffective, optional(longText({ ...sealed, label: say('未联系的理由（督导填写）', 'Why nobody was contacted (by the supervisor)'), max: 2_000, lines: 2 })))
      }
    }
  ],
  rules: [
    ({ outcome, reason, ...given }) => {
      if (outcome !== 'ineffective') return []
      const missing = escalation.filter((name) => !given[name])
      if (missing.length === escalation.length) return reason?.trim() ? [] : [refusal('organKind', clause, neither)]
      return missing.map((name): FieldProblem => refusal(name, clause, say('联系情况须填写完整', 'The contact is to be recorded in full')))
    }
  ]
})

export type ResultAnswers = z.infer<typeof resultForm.recordSchema>

const escalation = ['organKind', 'organ', 'contact', 'contactedOn', 'contactedAt', 'answer'] as const
const neither = say('劝导无效的，须登记联系信访部门、有权机关或公安机关的情况；未联系的，由督导写明理由', 'Without effect it is to be taken to the petition bureau, the authority or the police; where it is not, a supervisor says why')
