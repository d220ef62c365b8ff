import { workingTime } from '@xinshe/core/caseload/working-time.ts'
import { say, type Said } from '@xinshe/words'

/** What is wrong with a share of full time as typed. */
export function checkWorkingTime(percent: number | null): Record<string, Said> {
  return workingTime.safeParse(percent).success ? {} : { workingTime: say('请填写 10 到 100 的整数', 'A whole number from 10 to 100') }
}
