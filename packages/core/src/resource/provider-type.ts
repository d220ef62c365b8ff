import { say, type Said } from '@xinshe/words'

/** 6.3.1.e, 7.2.3.e: from whom a resource comes; the totals by these three are those of the whole list. */
export const providerTypes = ['government', 'enterprise', 'charity'] as const
export type ProviderType = (typeof providerTypes)[number]

export const providerTypeTitles: Readonly<Record<ProviderType, Said>> = {
  government: say('政府', 'Government'),
  enterprise: say('企事业单位', 'Enterprise or institution'),
  charity: say('公益组织', 'Public-benefit organisation')
}
