import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** The three levels of bureaus, highest first. */
export const tiers = ['city', 'district', 'town'] as const
export const tier = z.enum(tiers)
export type Tier = (typeof tiers)[number]

export const tierTitles: Readonly<Record<Tier, Said>> = {
  city: say('市', 'City'),
  district: say('区', 'District'),
  town: say('镇街', 'Town')
}

/** The tier directly below; a town has none. */
export function tierBelow(tier: Tier): Tier | undefined {
  return tiers[tiers.indexOf(tier) + 1]
}
