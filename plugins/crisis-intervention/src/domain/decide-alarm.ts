import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'

/** An alarm as far as an event may answer it. */
export interface StandingAlarm {
  readonly isClosed: boolean
  /** Whether a real event answers it already. */
  readonly isAnswered: boolean
}

export type AlarmRefusal = 'crisis-intervention/drill-with-alarm' | 'crisis-intervention/wrong-alarm' | 'crisis-intervention/alarm-closed' | 'crisis-intervention/alarm-answered'

/**
 * Whether an event may answer the alarm that was chosen; `undefined` when the case has none of that id. A drill answers
 * no alarm (6.3.3.c), and an alarm counts once: of two events the second would be measured from a moment that was met already.
 */
export function decideAlarm<A extends StandingAlarm>({ isDrill, alarm }: { isDrill: boolean; alarm: A | undefined }): Decision<A, AlarmRefusal> {
  if (isDrill) return refuse('crisis-intervention/drill-with-alarm')
  if (!alarm) return refuse('crisis-intervention/wrong-alarm')
  if (alarm.isClosed) return refuse('crisis-intervention/alarm-closed')
  if (alarm.isAnswered) return refuse('crisis-intervention/alarm-answered')
  return accept(alarm)
}
