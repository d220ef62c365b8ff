import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'psychological-support/case-ended': say('个案已结束，不能再开展心理调适', 'The case has ended; no psychological support can be added'),
  'psychological-support/dated-ahead': say('辅导的时间不能晚于现在', 'The session cannot lie in the future'),
  'psychological-support/already-so': say('支持意向已是这一状态', 'The offer stands so already')
}
