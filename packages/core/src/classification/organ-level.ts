import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import type { Tier } from '../tenant/tier.ts'

/** The levels of organs and units, lowest first: 3.6 counts the steps between them. */
export const organLevels = ['village', 'town', 'district', 'city', 'province', 'nation'] as const
export const organLevel = z.enum(organLevels)
export type OrganLevel = (typeof organLevels)[number]

export const organLevelTitles: Readonly<Record<OrganLevel, Said>> = {
  village: say('村（社区）', 'Village or community'),
  town: say('镇街', 'Town'),
  district: say('区（县）', 'District'),
  city: say('市', 'City'),
  province: say('省', 'Province'),
  nation: say('国家', 'Nation')
}

/** How many levels lie between the organ that was visited and the competent one; negative when it lies below. */
export function levelsAbove(visited: OrganLevel, competent: OrganLevel): number {
  return organLevels.indexOf(visited) - organLevels.indexOf(competent)
}

/** The level of a bureau's own counter: an empty organ means that one. */
export function levelOfTier(tier: Tier): OrganLevel {
  return tier
}
