import { choice, option, optional, text } from '@xinshe/forms'
import { addDays, say, type Day } from '@xinshe/words'
import type { Plan } from '../plan/plan-form.ts'
import type { LinkOutcome } from './link-form.ts'
import { providerTypes, providerTypeTitles, type ProviderType } from './provider-type.ts'

/** 7.1.3.g: what the plan needs, and from whom it may come. */
export const resourceNeed = {
  resource: text({ clause: '7.1.3.g', label: say('资源', 'Resource') }),
  providerType: optional(choice({ clause: '7.1.3.g', label: say('拟向谁链接', 'Looked for with'), options: providerTypes.map((type) => option(type, providerTypeTitles[type])) }))
} as const

/** A need as the approved plan says it. */
export interface NeedText {
  readonly resource: string
  readonly providerType: ProviderType | null
}

export function needsOfPlan({ resourceNeeds = [] }: Pick<Plan, 'resourceNeeds'>): NeedText[] {
  return resourceNeeds.map(({ resource, providerType = null }) => ({ resource: resource.trim(), providerType }))
}

/** What another version of the plan changes: a need that stays keeps the day it was first asked for. */
export function compareNeeds<Standing extends NeedText>(wanted: readonly NeedText[], standing: readonly Standing[]): { add: NeedText[]; drop: Standing[] } {
  const isSame = (one: NeedText, other: NeedText) => one.resource === other.resource && one.providerType === other.providerType
  return { add: wanted.filter((one) => !standing.some((other) => isSame(one, other))), drop: standing.filter((other) => !wanted.some((one) => isSame(one, other))) }
}

interface Link {
  readonly needId: string | null
  readonly outcome: LinkOutcome
}

/** 7.1.3.g: whether nothing was linked to a need; what was not to be had meets none. */
export function isUnmet(needId: string, links: readonly Link[]): boolean {
  return !links.some((link) => link.needId === needId && link.outcome !== 'failed')
}

/** 7.1.4.g: from this day on a need without a link is listed to the supervisor. */
export function gapOn(askedOn: Day, needDays: number): Day {
  return addDays(askedOn, needDays)
}
