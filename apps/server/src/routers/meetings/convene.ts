import { caseId } from '@xinshe/core/ids.ts'
import { meetingKindTitles } from '@xinshe/core/meeting/meeting-kinds.ts'
import { noticeForm } from '@xinshe/core/meeting/notice-form.ts'
import { incomplete, mustBeTheSame } from '@xinshe/plugin-kit/server'
import { say, today, writtenDate } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { caseMeetings } from './case-meetings.ts'
import { insertEntry } from './insert-entry.ts'
import { meetingToCome } from './meeting-at-hand.ts'

/**
 * 7.1.4.h: a meeting is called, or one that was called gets another notice: another day, more who are invited. One that was
 * held before anybody wrote of it is called afterwards.
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, meeting/changed, case/read-only
 */
export const convene = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, answers: z.record(z.string(), z.unknown()), /** The notice this one replaces. */ corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, caseId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const meetings = await caseMeetings(ctx, held.id)
    const submitted = noticeForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { answers } = submitted
    const known = meetings.find(({ notice }) => notice.id === requestId)
    if (known) {
      mustBeTheSame(known.notice, { answers, isCorrection: corrects !== null })
      return { meetingId: known.id }
    }
    const meeting = corrects ? meetingToCome(meetings, corrects) : null

    await insertEntry(ctx, held.id, { step: 'notice', id: requestId, meetingId: meeting?.id ?? requestId, corrects, answers })
    const kind = meetingKindTitles[answers.kind]
    await ctx.timeline({
      caseId,
      kind: meeting ? 'core/meeting-changed' : 'core/meeting-called',
      title: say(`${meeting ? '会议通知更改' : '会议通知'}：${kind.zh}，${writtenDate(answers.on, 'zh')} ${answers.at}`, `${meeting ? 'Notice changed' : 'Meeting called'}: ${kind.en.toLowerCase()}, ${writtenDate(answers.on, 'en')} ${answers.at}`),
      text: [answers.subject, answers.place, answers.invited.map(({ who }) => who).join('、')].join('\n')
    })
    ctx.note({ meetingId: meeting?.id ?? requestId, on: answers.on })
    return { meetingId: meeting?.id ?? requestId }
  })
