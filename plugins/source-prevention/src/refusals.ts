import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'source-prevention/settled': say('该线索已办结，不能再处置', 'This clue is settled; nothing more can be done with it'),
  'source-prevention/not-analysed': say('请先研判：写明根本原因、原因分析、解决方案和检视日期，才能转入处置中', 'Analyse it first: root causes, how it came to this, the proposed solution and the day of the review'),
  'source-prevention/begun-already': say('该线索已在处置中', 'This clue is being handled already'),
  'source-prevention/not-begun': say('还没有开始处置，不能登记为已化解', 'Nobody has handled it yet, so it cannot be resolved'),
  'source-prevention/reason-missing': say('请写明调整等级的理由', 'Say why the level is changed'),
  'source-prevention/check-missing': say('红色、橙色或维持原等级的，请填写下次检查日期', 'On red or orange, or where the level is kept, say when it is looked at again'),
  'source-prevention/check-past': say('下次检查日期不能早于今天', 'The next check cannot lie in the past'),
  'source-prevention/plan-retired': say('该走访安排已停用', 'That patrol is no longer planned'),
  'source-prevention/text-missing': say('请写明情况', 'Say what happened')
}
