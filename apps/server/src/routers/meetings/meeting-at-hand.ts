import { Refusal } from '@xinshe/plugin-kit/server'
import type { CaseMeeting } from './case-meetings.ts'

/** A meeting that stands. @throws Refusal meeting/changed when it was called off meanwhile */
export function meetingAtHand(meetings: readonly CaseMeeting[], meetingId: string): CaseMeeting {
  const meeting = meetings.find(({ id }) => id === meetingId)
  if (!meeting) throw new Refusal('meeting/changed')
  return meeting
}

/** A meeting without minutes, whose notice is the one that was read. @throws Refusal meeting/changed when it is neither */
export function meetingToCome(meetings: readonly CaseMeeting[], noticeId: string): CaseMeeting {
  const meeting = meetings.find(({ notice }) => notice.id === noticeId)
  if (!meeting || meeting.minutes) throw new Refusal('meeting/changed')
  return meeting
}
