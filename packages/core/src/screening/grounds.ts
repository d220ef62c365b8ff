import { say } from '@xinshe/words'
import { z } from 'zod'

/** 7.1.2.l: why a matter is not accepted, or no longer, each tied to its article of the 信访工作条例. */
export const grounds = {
  'in-process-below': {
    article: '条例 19(3)',
    outcome: 'not-accepted',
    title: say('已受理或正在办理，规定期限内又向上级提出同一事项', 'Accepted or in process, brought to the level above again within the term')
  },
  judicial: {
    article: '条例 22、31(1)',
    outcome: 'not-accepted',
    title: say('涉法涉诉，应由政法部门依法处理', 'A judicial matter, for the political-legal organs')
  },
  discipline: {
    article: '条例 22、30',
    outcome: 'not-accepted',
    title: say('检举控告，应由纪检监察机关依规依纪依法处理', 'An accusation, for the discipline and supervision organs')
  },
  arbitration: {
    article: '条例 31(2)',
    outcome: 'not-accepted',
    title: say('应当通过仲裁解决', 'To be settled by arbitration')
  },
  'administrative-remedy': {
    article: '条例 31(4)',
    outcome: 'not-accepted',
    title: say('应当通过行政复议、裁决、确认、许可、处罚等程序处理', 'To be handled by administrative review, ruling, confirmation, licence or penalty')
  },
  'reexamined-same-facts': {
    article: '条例 36(3)',
    outcome: 'no-longer-accepted',
    title: say('已作出复核意见，仍以同一事实和理由提出', 'Re-examined already, brought again with the same facts and reasons')
  }
} as const

export type Ground = keyof typeof grounds
export const groundIds = Object.keys(grounds) as [Ground, ...Ground[]]
export const ground = z.enum(groundIds)
