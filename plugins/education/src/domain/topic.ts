import { say, type Said } from '@xinshe/words'

/** What a guide or an activity is about: the common questions the standard names (5.5.b), and 《信访工作条例》 (5.5.a). */
export const topics = ['allowance', 'insurance', 'relief', 'regulations', 'other'] as const
export type Topic = (typeof topics)[number]
export const topicTitles: Readonly<Record<Topic, Said>> = {
  allowance: say('低保申请', 'Minimum living allowance'),
  insurance: say('社保补缴', 'Back payment of social insurance'),
  relief: say('临时救助', 'Temporary relief'),
  regulations: say('《信访工作条例》', 'Regulations on petition work'),
  other: say('其他', 'Other')
}
