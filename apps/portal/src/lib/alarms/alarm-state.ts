import { alarmOutcomeTitles, stoodDownTitles, type AlarmOutcome, type StoodDown } from '@xinshe/core/alarm/alarm.ts'
import { say, type Said } from '@xinshe/words'

interface Standing {
  readonly acknowledgedAt: string | null
  readonly reportDueAt: string | null
  readonly reportedAt: string | null
  readonly stoodDown: StoodDown | null
  readonly closedAt: string | null
  readonly outcome: AlarmOutcome | null
}

/** Where an alarm stands, in words. */
export function alarmState({ acknowledgedAt, reportDueAt, reportedAt, stoodDown, closedAt, outcome }: Standing): Said {
  if (closedAt && outcome) return say(`已结束：${alarmOutcomeTitles[outcome].zh}`, `Ended: ${alarmOutcomeTitles[outcome].en.toLowerCase()}`)
  if (stoodDown) return stoodDownTitles[stoodDown]
  if (!acknowledgedAt) return say('等待接手', 'Nobody has taken it')
  if (reportDueAt && !reportedAt) return say('已接手，待报告', 'Taken, report due')
  return say('已接手', 'Taken')
}
