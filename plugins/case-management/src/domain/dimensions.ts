import { say } from '@xinshe/words'
import { z } from 'zod'

/** What is looked at again and again (5.6.b 多维度, 5.6.d 成效验证). Each from 0 to 10, 10 the best. */
export const dimensions = ['needsMet', 'emotion', 'coping', 'support', 'appeal'] as const
export type Dimension = (typeof dimensions)[number]

export const dimensionTitles = {
  needsMet: say('需要满足程度', 'Needs met'),
  emotion: say('情绪状态', 'Emotional state'),
  coping: say('问题应对能力', 'Coping with the problem'),
  support: say('社会支持', 'Social support'),
  appeal: say('依法理性表达诉求', 'Appealing reasonably and lawfully')
} as const satisfies Record<Dimension, ReturnType<typeof say>>

const score = z.int().min(0).max(10)

/** One score per dimension. */
export const scores = z.strictObject({ needsMet: score, emotion: score, coping: score, support: score, appeal: score })
export type Scores = z.infer<typeof scores>
