import { choice, date, defineForm, option, optional, text } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { z } from 'zod'
import { providerTypes, providerTypeTitles } from './provider-type.ts'

/** What came of it: asked for, given, or not to be had. */
export const linkOutcomes = ['pending', 'given', 'failed'] as const
export type LinkOutcome = (typeof linkOutcomes)[number]
export const linkOutcomeTitles: Readonly<Record<LinkOutcome, Said>> = {
  pending: say('联系中', 'Being arranged'),
  given: say('已落实', 'Given'),
  failed: say('未落实', 'Not to be had')
}

const sealed = { clause: '6.3.1.e', seal: 'confidential' } as const

/** One resource that was linked for a case (6.3.1.e): what, from whom, how much, what came of it. */
export const linkForm = defineForm({
  id: 'core.resource-link',
  version: 1,
  title: say('链接资源', 'Resource'),
  sections: [
    {
      id: 'link',
      title: say('链接资源', 'Resource'),
      fields: {
        resource: text({ ...sealed, label: say('资源', 'Resource') }),
        providerType: choice({ clause: '7.2.3.e', label: say('提供方类型', 'Type of provider'), options: providerTypes.map((type) => option(type, providerTypeTitles[type])) }),
        provider: text({ ...sealed, label: say('提供方', 'Provider') }),
        quantity: optional(text({ ...sealed, label: say('数量或价值', 'Quantity or value'), max: 100 })),
        linkedOn: date({ clause: '6.3.1.e', label: say('链接日期', 'Linked on'), notAfter: 'today', initial: 'today' }),
        outcome: choice({ clause: '6.3.1.e', label: say('结果', 'Result'), options: linkOutcomes.map((outcome) => option(outcome, linkOutcomeTitles[outcome])) }),
        result: optional(text({ ...sealed, label: say('结果说明', 'In words') }))
      }
    }
  ]
})

export type LinkAnswers = z.infer<typeof linkForm.recordSchema>
