import { randomUUID } from 'node:crypto'
import { caseId } from '@xinshe/core/ids.ts'
import { meetingKindTitles } from '@xinshe/core/meeting/meeting-kinds.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { caseMeetings } from './case-meetings.ts'
import { insertEntry } from './insert-entry.ts'
import { meetingToCome } from './meeting-at-hand.ts'

/** A meeting that has no minutes is called off, with the reason (7.1.4.h). @throws Refusal meeting/changed, case/read-only */
export const callOff = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, /** As it was read. */ noticeId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { caseId, noticeId, reason } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const { id: meetingId, notice } = meetingToCome(await caseMeetings(ctx, held.id), noticeId)
    await insertEntry(ctx, held.id, { step: 'notice', id: randomUUID(), meetingId, corrects: notice.id, answers: notice.answers, struckFor: reason })
    const kind = meetingKindTitles[notice.answers.kind]
    await ctx.timeline({ caseId, kind: 'core/meeting-called-off', title: say(`取消会议：${kind.zh}`, `Meeting called off: ${kind.en.toLowerCase()}`), text: reason })
    ctx.note({ meetingId })
    return { meetingId }
  })
