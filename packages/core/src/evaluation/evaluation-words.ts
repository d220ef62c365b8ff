import { say, type Said } from '@xinshe/words'
import type { Score } from '../satisfaction/satisfaction-form.ts'

/** Who evaluates the service of a contract (7.1.5, after MZ/T 059): the agency itself, the bureau that pays for it, somebody from outside. */
export const evaluators = ['self', 'commissioner', 'third-party'] as const
export type Evaluator = (typeof evaluators)[number]
export const evaluatorTitles: Readonly<Record<Evaluator, Said>> = {
  self: say('机构自评', 'By the agency itself'),
  commissioner: say('委托方评估', 'By the commissioning bureau'),
  'third-party': say('第三方评估', 'By a third party')
}

/** 7.1.5.c: what a contract is rated by beside its indicators. */
export const ratedSections = ['impact', 'sustainability', 'replicability'] as const
export type RatedSection = (typeof ratedSections)[number]
export const ratedSectionTitles: Readonly<Record<RatedSection, Said>> = {
  impact: say('影响力', 'Impact'),
  sustainability: say('可持续性', 'Sustainability'),
  replicability: say('可推广性', 'Replicability')
}

export const ratingTitles: Readonly<Record<Score, Said>> = { 1: say('差', 'Poor'), 2: say('较差', 'Rather poor'), 3: say('一般', 'Fair'), 4: say('较好', 'Rather good'), 5: say('好', 'Good') }
