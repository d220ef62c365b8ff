import { caseId } from '@xinshe/core/ids.ts'
import { meetingState } from '@xinshe/core/meeting/meeting-state.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { caseMeetings } from './case-meetings.ts'

/** The meetings of a case (7.1.4.h): who was invited and came, what was resolved (6.3.1.b), at which bureau's request (7.2.3.c). */
export const ofCase = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const meetings = await caseMeetings(ctx, input.caseId)
    return meetings.map((meeting) => ({ ...meeting, state: meetingState({ meetsAt: meeting.meetsAt, hasMinutes: meeting.minutes !== null }, ctx.now()) }))
  })
