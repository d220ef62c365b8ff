import { choice, date, defineForm, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { partnerTypes, partnerTypeTitles } from './partner-type.ts'

/** One entry of the directory of partners (4.6): who, of which type, how they are reached, what they know. */
export const partnerForm = defineForm({
  id: 'core.partner',
  version: 1,
  title: say('联动力量', 'Partner'),
  sections: [
    {
      id: 'partner',
      title: say('联动力量', 'Partner'),
      fields: {
        type: choice({ clause: '4.6', label: say('类型', 'Type'), options: partnerTypes.map((type) => option(type, partnerTypeTitles[type])) }),
        name: text({ clause: '4.6', label: say('姓名或名称', 'Name'), max: 60 }),
        organisation: optional(text({ clause: '4.6', label: say('所在单位', 'Organisation'), max: 120 })),
        phone: optional(text({ clause: '4.6', label: say('联系电话', 'Telephone'), max: 40, keyboard: 'tel' })),
        fields: optional(text({ clause: '4.6', label: say('擅长领域', 'Fields'), hint: say('如劳动争议、心理疏导', 'Labour disputes, counselling …'), max: 200 })),
        sinceOn: date({ clause: '4.6', label: say('加入日期', 'Since'), initial: 'today' })
      }
    }
  ],
  rules: []
})

export type PartnerAnswers = z.infer<typeof partnerForm.recordSchema>
