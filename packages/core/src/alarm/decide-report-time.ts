import { accept, refuse, type Decision } from '../decision.ts'

const minute = 60_000
const day = 1_440 * minute

/** 6.3.3.0: a report was made by now, give or take the clock of a phone, and at most a day before the alarm it is about. */
export function decideReportTime(toldAt: string, raisedAt: Date | string, now: Date): Decision<string, 'alarm/wrong-time'> {
  const told = Date.parse(toldAt)
  return told <= now.getTime() + 5 * minute && told >= new Date(raisedAt).getTime() - day ? accept(toldAt) : refuse('alarm/wrong-time')
}
