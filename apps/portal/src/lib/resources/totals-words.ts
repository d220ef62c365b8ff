import { providerTypes, providerTypeTitles } from '@xinshe/core/resource/provider-type.ts'
import type { ProviderTotals } from '@xinshe/core/resource/resource-link.ts'
import { say, type Said } from '@xinshe/words'

/** 7.2.3.e: how many of each of the three types, and in all. */
export function totalsWords({ byType, all }: ProviderTotals): Said {
  const counts = (language: 'zh' | 'en') => providerTypes.map((type) => `${providerTypeTitles[type][language]} ${byType[type]}`).join(' · ')
  return say(`${counts('zh')} · 合计 ${all}`, `${counts('en')} · ${all} in all`)
}
