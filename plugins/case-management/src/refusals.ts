import { say } from '@xinshe/words'

/** What this plugin refuses, and how it says so. */
export const refusals = {
  'case-management/not-accepted': say('个案还没有接案，暂不能做成效评估', 'The case has not been taken on yet, so its effect cannot be checked'),
  'case-management/case-ended': say('个案已结束，不能再做成效评估', 'The case has ended; its effect can no longer be checked'),
  'case-management/not-after-last': say('评估日期须晚于上一次评估', 'A check must be later than the one before')
}
