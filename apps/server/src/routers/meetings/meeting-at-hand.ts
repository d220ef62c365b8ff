import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { caseMeetings, type CaseMeeting } from './case-meetings.ts'

/** A meeting that stands. @throws Refusal meeting/changed when it was called off meanwhile */
export async function meetingAtHand(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string, meetingId: string): Promise<CaseMeeting> {
  const meeting = (await caseMeetings(ctx, caseId)).find(({ id }) => id === meetingId)
  if (!meeting) throw new Refusal('meeting/changed')
  return meeting
}

/** A meeting without minutes, whose notice is the one that was read. @throws Refusal meeting/changed when it is neither */
export async function meetingToCome(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string, noticeId: string): Promise<CaseMeeting> {
  const meeting = (await caseMeetings(ctx, caseId)).find(({ notice }) => notice.id === noticeId)
  if (!meeting || meeting.minutes) throw new Refusal('meeting/changed')
  return meeting
}
