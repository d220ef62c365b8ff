import type { LinkAnswers } from './link-form.ts'
import { linkOutcomeTitles } from './link-form.ts'
import { providerTypes, providerTypeTitles, type ProviderType } from './provider-type.ts'

export interface ProviderTotals {
  readonly byType: Readonly<Record<ProviderType, number>>
  readonly all: number
}

/** 7.2.3.e: how many links came from each of the three types of provider, and in all. */
export function providerTotals(links: readonly Pick<LinkAnswers, 'providerType'>[]): ProviderTotals {
  const count = (type: ProviderType) => links.filter(({ providerType }) => providerType === type).length
  return { byType: Object.fromEntries(providerTypes.map((type) => [type, count(type)])) as Record<ProviderType, number>, all: links.length }
}

/** A link as C.08 says it, in the language of the form; with its day, for the same may be given month after month. */
export function lineOfLink({ linkedOn, resource, providerType, provider, quantity, outcome, result }: LinkAnswers): string {
  const from = [`${providerTypeTitles[providerType].zh}：${provider}`, quantity].filter(Boolean).join('，')
  return `${linkedOn} ${resource}（${from}），${[linkOutcomeTitles[outcome].zh, result].filter(Boolean).join('：')}`
}

/** C.08 with every link of the case, a line each. */
export function resourcesOfCase(links: readonly LinkAnswers[]): string {
  return links.map(lineOfLink).join('\n')
}

/**
 * The lines that a C.08 written meanwhile does not hold yet. What its author wrote stays as it is; these are offered. Of
 * links that read alike each wants a line of its own.
 */
export function linesMissingFrom(text: string, links: readonly LinkAnswers[]): string[] {
  const written = text.split('\n').map((line) => line.trim())
  return links.map(lineOfLink).filter((line) => {
    const at = written.indexOf(line)
    if (at >= 0) written.splice(at, 1)
    return at < 0
  })
}
