import type { RiskDuty, RiskDutyKind } from '@xinshe/core/risk/risk-due.ts'
import { dueWords } from '@xinshe/core/task/due-group.ts'
import { say, shortDateTime, timeOfDay, type Day, type Language, type Said } from '@xinshe/words'

/** What a level asks for, in words. */
export const dutyTitles: Readonly<Record<RiskDutyKind, Said>> = {
  rate: say('来访或表格提示风险，须评定等级', 'A visit or a form points to a risk: rate it'),
  confirm: say('红色评定待第二人确认', 'Red waits for a second person'),
  plan: say('须制定预警应急方案', 'A plan for the worst case is due'),
  review: say('风险等级复评', 'Review the level of risk'),
  contact: say('按等级须联系案主', 'Contact the client, as the level asks')
}
export const dutyClauses: Readonly<Record<RiskDutyKind, string>> = { rate: '7.2.2.a', confirm: '7.2.2.c', plan: '7.2.2.b', review: '6.3.3.b', contact: '6.3.3.b' }

/** How late or how soon: by days, or on the day itself by the hour. */
export function dutyDueWords({ dueOn, dueAt, isOverdue }: RiskDuty, today: Day, language: Language): Said {
  if (!dueAt || dueOn < today) return dueWords(dueOn, today)
  if (isOverdue) return say('已超时', 'Overdue')
  const at = dueOn === today ? timeOfDay(dueAt) : shortDateTime(dueAt, language, today)
  return say(`${at} 前`, `By ${at}`)
}
