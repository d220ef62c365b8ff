import { say, type Said } from '@xinshe/words'

/** What a petitioner in hardship may be helped to apply for (6.3.1.c). */
export const assistanceTypes = ['minimum', 'temporary', 'medical', 'judicial', 'other'] as const
export type AssistanceType = (typeof assistanceTypes)[number]

export const assistanceTypeTitles: Readonly<Record<AssistanceType, Said>> = {
  minimum: say('最低生活保障', 'Minimum living allowance'),
  temporary: say('临时救助', 'Temporary relief'),
  medical: say('医疗救助', 'Medical assistance'),
  judicial: say('司法救助', 'Judicial relief'),
  other: say('其他', 'Other')
}
