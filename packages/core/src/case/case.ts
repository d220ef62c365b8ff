import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** How far a case has come. The six stages of 8.2.a are a view of this and of the acts (`six-stages.ts`). */
export const stages = ['registered', 'assessed', 'planned', 'in-service', 'closed', 'archived', 'declined'] as const
export const stage = z.enum(stages)
export type Stage = (typeof stages)[number]

export const stageTitles: Readonly<Record<Stage, Said>> = {
  registered: say('已登记', 'Registered'),
  assessed: say('已接案', 'Accepted'),
  planned: say('已规划', 'Planned'),
  'in-service': say('服务中', 'In service'),
  closed: say('已结案', 'Closed'),
  archived: say('已归档', 'Archived'),
  declined: say('不接案', 'Declined')
}

/** Levels of risk, gravest first. The colours are the default; a tenant may name them otherwise. */
export const riskLevels = ['red', 'orange', 'yellow', 'blue'] as const
export const riskLevel = z.enum(riskLevels)
export type RiskLevel = (typeof riskLevels)[number]

export const riskTitles: Readonly<Record<RiskLevel, Said>> = {
  red: say('红', 'Red'),
  orange: say('橙', 'Orange'),
  yellow: say('黄', 'Yellow'),
  blue: say('蓝', 'Blue')
}

/** The stages in which a case may be written to; a closed one is read-only until reopened (7.1.4.j). */
export const openStages = ['registered', 'assessed', 'planned', 'in-service'] as const satisfies readonly Stage[]

/** Whether anything may still be written to the case. */
export function isOpen(stage: Stage): boolean {
  return openStages.some((open) => open === stage)
}
