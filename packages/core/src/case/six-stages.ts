import { say, type Said } from '@xinshe/words'

/** 8.2.a: 登记、分派、处理、督办、反馈、归档. */
export const sixStages = ['register', 'dispatch', 'handle', 'supervise', 'feed-back', 'archive'] as const
export type SixStage = (typeof sixStages)[number]

export const sixStageTitles: Readonly<Record<SixStage, Said>> = {
  register: say('登记', 'Registration'),
  dispatch: say('分派', 'Dispatch'),
  handle: say('处理', 'Handling'),
  supervise: say('督办', 'Supervision'),
  'feed-back': say('反馈', 'Feedback'),
  archive: say('归档', 'Archiving')
}

/** When what happened to a case. Missing: not yet. */
export interface CaseTimes {
  readonly registeredAt: Date
  /** The counter gave it to a contract, or the worker opened it there. */
  readonly dispatchedAt?: Date | undefined
  /** The lead accepted it and named the worker (A.30). */
  readonly acceptedAt?: Date | undefined
  /** Closed or declined: the result goes back to the petitioner. */
  readonly endedAt?: Date | undefined
  readonly archivedAt?: Date | undefined
}

export interface StageSpan {
  readonly stage: SixStage
  readonly enteredAt?: Date
  /** Missing while it lasts. */
  readonly leftAt?: Date
  readonly milliseconds: number
}

/**
 * The six stages of 8.2.a as a view of what happened: when each began, when it ended, how long it took until now.
 * 督办 stays empty: the bureau has no act yet that gives an order.
 */
export function sixStagesOf(times: CaseTimes, now: Date): StageSpan[] {
  const { registeredAt, dispatchedAt, acceptedAt, endedAt, archivedAt } = times
  return [
    span('register', now, registeredAt, dispatchedAt ?? acceptedAt ?? endedAt),
    span('dispatch', now, dispatchedAt, acceptedAt ?? endedAt),
    span('handle', now, acceptedAt, endedAt),
    span('supervise', now),
    span('feed-back', now, endedAt, archivedAt),
    span('archive', now, archivedAt, archivedAt)
  ]
}

/** The stage a case is in now. */
export function currentSixStage(times: CaseTimes): SixStage {
  if (times.archivedAt) return 'archive'
  if (times.endedAt) return 'feed-back'
  if (times.acceptedAt) return 'handle'
  return times.dispatchedAt ? 'dispatch' : 'register'
}

function span(stage: SixStage, now: Date, enteredAt?: Date, leftAt?: Date): StageSpan {
  if (!enteredAt) return { stage, milliseconds: 0 }
  const milliseconds = Math.max((leftAt ?? now).getTime() - enteredAt.getTime(), 0)
  return { stage, enteredAt, ...(leftAt && { leftAt }), milliseconds }
}
