import { choice, longText, option } from '@xinshe/forms'
import { say } from '@xinshe/words'

/**
 * 3.2: what a petitioner needs is the sum of conditions, chances and resources for voicing a demand, defending a right
 * or asserting an interest. One row each: what for, what is lacking, and in the words of the case.
 */
export const need = {
  kind: choice({
    clause: '3.2',
    label: say('需要', 'Need'),
    options: [
      option('voice', say('诉求反映', 'Voicing a demand')),
      option('rights', say('权利维护', 'Defending a right')),
      option('interest', say('利益声张', 'Asserting an interest'))
    ]
  }),
  lacks: choice({
    clause: '3.2',
    label: say('缺少', 'Lacking'),
    options: [
      option('conditions', say('条件', 'Conditions')),
      option('chances', say('机会', 'Chances')),
      option('resources', say('资源', 'Resources'))
    ]
  }),
  text: longText({ clause: '7.1.2.d', label: say('具体情况', 'In detail'), max: 1_000, lines: 2 })
} as const
