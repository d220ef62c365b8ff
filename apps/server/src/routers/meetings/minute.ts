import { caseId } from '@xinshe/core/ids.ts'
import { meetingKindTitles } from '@xinshe/core/meeting/meeting-kinds.ts'
import { minutesForm, resolutionTasks, sourceOfMeeting } from '@xinshe/core/meeting/minutes-form.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { followForm } from '../tasks/follow-form.ts'
import { caseMeetings } from './case-meetings.ts'
import { insertEntry } from './insert-entry.ts'
import { meetingAtHand } from './meeting-at-hand.ts'

/**
 * 7.1.4.h: the minutes of a meeting that was held, or their correction; each resolution becomes a task, and after a
 * correction only the difference does. Minutes are corrected and never taken back: the resolutions live on as tasks.
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, meeting/changed, time/in-future, case/read-only
 */
export const minute = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, meetingId: z.uuid(), answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, caseId, meetingId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const meeting = meetingAtHand(await caseMeetings(ctx, held.id), meetingId)
    const submitted = minutesForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { answers } = submitted
    if (meeting.minutes?.id === requestId) {
      mustBeTheSame(meeting.minutes, { answers, isCorrection: corrects !== null })
      return { meetingId }
    }
    if ((meeting.minutes?.id ?? null) !== corrects) throw new Refusal('meeting/changed')
    mustHaveHappened(ctx, meeting.meetsAt.toISOString())
    await insertEntry(ctx, held.id, { step: 'minutes', id: requestId, meetingId, corrects, answers })
    await followForm(ctx, held.id, sourceOfMeeting(meetingId), resolutionTasks(meetingId, answers))
    const [kind, count] = [meetingKindTitles[meeting.notice.answers.kind], answers.resolutions?.length ?? 0]
    await ctx.timeline({
      caseId,
      kind: corrects ? 'core/meeting-minutes-corrected' : 'core/meeting-held',
      title: say(`${corrects ? '更正会议纪要' : '会议纪要'}：${kind.zh}，决议 ${count} 项`, `${corrects ? 'Minutes corrected' : 'Minutes'}: ${kind.en.toLowerCase()}, ${count} ${count === 1 ? 'resolution' : 'resolutions'}`),
      ...(corrects ? {} : { happenedAt: meeting.meetsAt }),
      text: [answers.text, answers.opinion].filter(Boolean).join('\n')
    })
    ctx.note({ meetingId, resolutions: String(count) })
    return { meetingId }
  })
