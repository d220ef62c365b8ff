import { choice, longText, option } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** 7.1.2.e: what the petitioner can build on, and whose it is. */
export const strength = {
  kind: choice({
    clause: '7.1.2.e',
    label: say('来源', 'Whose'),
    options: [
      option('own', say('自身', 'Their own')),
      option('family', say('家庭亲友', 'Family and friends')),
      option('community', say('社区单位', 'Community, workplace')),
      option('services', say('政策服务', 'Policies, services'))
    ]
  }),
  text: longText({ clause: '7.1.2.e', label: say('具体情况', 'In detail'), max: 1_000, lines: 2 })
} as const
