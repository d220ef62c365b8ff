import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'source-prevention/settled': say('该线索已办结，不能再处置', 'This clue is settled; nothing more can be done with it'),
  'source-prevention/not-analysed': say('请先研判：写明根本原因、原因分析、解决方案和检视日期，才能转入处置中', 'Analyse it first: root causes, how it came to this, the proposed solution and the day of the review'),
  'source-prevention/begun-already': say('该线索已在处置中', 'This clue is being handled already'),
  'source-prevention/not-begun': say('还没有开始处置，不能登记为已化解', 'Nobody has handled it yet, so it cannot be resolved'),
  'source-prevention/linked-already': say('该线索已关联个案', 'This clue is linked with a case already'),
  'source-prevention/text-missing': say('请写明情况', 'Say what happened')
}
