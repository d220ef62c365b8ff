import { say, type Said } from '@xinshe/words'

/** Where a clue was picked up (5.1.a, 5.1.f). */
export const sources = ['visit', 'contact', 'opinion', 'forum', 'other'] as const
export type Source = (typeof sources)[number]
export const sourceTitles: Readonly<Record<Source, Said>> = {
  visit: say('走访', 'Visit'),
  contact: say('联系', 'Contact'),
  opinion: say('舆情', 'Public opinion'),
  forum: say('座谈', 'Forum'),
  other: say('其他', 'Other')
}

/** How a clue stands. The last three are its ends. */
export const clueStates = ['waiting', 'handling', 'resolved', 'converted', 'ended'] as const
export type ClueState = (typeof clueStates)[number]
export const clueStateTitles: Readonly<Record<ClueState, Said>> = {
  waiting: say('待研判', 'To be analysed'),
  handling: say('处置中', 'Being handled'),
  resolved: say('已化解', 'Resolved'),
  converted: say('转为个案', 'Became a case'),
  ended: say('终止', 'Ended')
}

/** States in which somebody still has to do something. */
export const openStates = ['waiting', 'handling'] as const satisfies readonly ClueState[]

/** Root causes (5.1.d). The standard names none; this is our own list. */
export const causes = ['policy', 'compensation', 'procedure', 'labour', 'hardship', 'neighbours', 'family', 'environment', 'legacy', 'mind', 'other'] as const
export type Cause = (typeof causes)[number]
export const causeTitles: Readonly<Record<Cause, Said>> = {
  policy: say('对政策不了解或有误解', 'A policy not known or misread'),
  compensation: say('征地拆迁、补偿利益', 'Land, demolition and compensation'),
  procedure: say('行政程序或执法方式', 'Procedure or the way a rule was enforced'),
  labour: say('劳动报酬和社会保险', 'Wages and social insurance'),
  hardship: say('生活困难、就医就学', 'Hardship, medical care, schooling'),
  neighbours: say('邻里和物业', 'Neighbours and property management'),
  family: say('家庭和婚姻', 'Family and marriage'),
  environment: say('环境和施工', 'Environment and building sites'),
  legacy: say('历史遗留问题', 'A matter left over from the past'),
  mind: say('情绪和心理', 'Emotion and mind'),
  other: say('其他', 'Other')
}

/** What a row of the history tells. */
export const entryKinds = ['found', 'analysed', 'begun', 'noted', 'assigned', 'levelled', 'resolved', 'ended', 'linked'] as const
export type EntryKind = (typeof entryKinds)[number]
export const entryTitles: Readonly<Record<EntryKind, Said>> = {
  found: say('发现线索', 'The clue was found'),
  analysed: say('研判', 'Analysed'),
  begun: say('开始处置', 'Handling began'),
  noted: say('处置记录', 'Note'),
  assigned: say('指派责任人', 'Given to somebody'),
  levelled: say('调整等级', 'Level changed'),
  resolved: say('已化解', 'Resolved'),
  ended: say('终止', 'Ended'),
  linked: say('关联个案', 'Linked with a case')
}
