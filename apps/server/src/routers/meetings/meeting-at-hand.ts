import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { caseMeetings, type CaseMeeting } from './case-meetings.ts'

/** A meeting that stands. @throws Refusal meeting/changed when it was called off meanwhile */
export async function meetingAtHand(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string, meetingId: string): Promise<CaseMeeting> {
  const meeting = (await caseMeetings(ctx, caseId)).find(({ id }) => id === meetingId)
  if (!meeting) throw new Refusal('meeting/changed')
  return meeting
}

/** Still to be held, as far as anybody has written. @throws Refusal meeting/changed when there are minutes */
export async function meetingToCome(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string, meetingId: string): Promise<CaseMeeting> {
  const meeting = await meetingAtHand(ctx, caseId, meetingId)
  if (meeting.minutes) throw new Refusal('meeting/changed')
  return meeting
}
