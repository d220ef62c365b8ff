import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'education/case-ended': say('个案已结束，不能再登记政策咨询', 'The case has ended; no consultation can be added'),
  'education/dated-ahead': say('咨询的时间不能晚于现在', 'The consultation cannot lie in the future'),
  'education/review-past': say('复核日期须晚于今天', 'The review has to lie after today'),
  'education/guide-due': say('所选指南已过复核日期（待复核），不能再发放；请重新选择', 'A chosen guide is past its review and is not given out; please choose again'),
  'education/guide-superseded': say('所选指南刚有了新版本；请重新选择', 'A chosen guide has a newer version; please choose again')
}
