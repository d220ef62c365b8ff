import { choice, date, defineForm, longText, option, optional, refusal, rows, text, time, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { partnerTypes, partnerTypeTitles } from '../partner/partner-type.ts'
import { meetingKinds, meetingKindTitles } from './meeting-kinds.ts'

/** Somebody who is invited to a meeting or came to it: an organ, a person, and what they are there for. */
export const participant = {
  who: text({ clause: '6.3.1.b', label: say('单位或姓名', 'Organ or name') }),
  role: optional(text({ clause: '6.3.1.b', label: say('职务或身份', 'Post or part') })),
  partner: optional(choice({ clause: '4.6', label: say('联动力量', 'Partner'), options: partnerTypes.map((type) => option(type, partnerTypeTitles[type])) }))
} as const

/** The notice of a meeting (7.1.4.h): what about, when, where, who is invited (6.3.1.b), and at whose request (7.2.3.c). */
export const noticeForm = defineForm({
  id: 'core.meeting-notice',
  version: 1,
  title: say('会议通知', 'Notice of a meeting'),
  sections: [
    {
      id: 'notice',
      title: say('会议通知', 'Notice of a meeting'),
      fields: {
        kind: choice({ clause: '7.1.4.h', label: say('会议类型', 'Kind of meeting'), options: meetingKinds.map((kind) => option(kind, meetingKindTitles[kind])) }),
        requestedBy: optional(text({ clause: '7.2.3.c', label: say('提请召开的信访部门', 'Petition bureau that asked for it'), seal: 'confidential' })),
        subject: text({ clause: '7.1.4.h', label: say('会议主题', 'Subject'), seal: 'confidential' }),
        on: date({ clause: '7.1.4.h', label: say('日期', 'Day'), initial: 'today' }),
        at: time({ clause: '7.1.4.h', label: say('时间', 'Time') }),
        place: text({ clause: '7.1.4.h', label: say('地点', 'Place'), seal: 'confidential' }),
        invited: rows({ clause: '6.3.1.b', label: say('邀请参加', 'Invited'), seal: 'confidential', max: 40, fields: participant }),
        agenda: optional(longText({ clause: '7.1.4.h', label: say('议程', 'Agenda'), seal: 'confidential', max: 4_000, lines: 2 }))
      }
    }
  ],
  rules: [checkRequest]
})

export type NoticeAnswers = z.infer<typeof noticeForm.recordSchema>

/** 7.2.3.c: a coordination meeting is held at the request of a bureau. */
function checkRequest({ kind, requestedBy }: { readonly kind?: unknown; readonly requestedBy?: unknown }): FieldProblem[] {
  return kind === 'coordination' && !requestedBy ? [refusal('requestedBy', '7.2.3.c', say('协调会请写明提请召开的信访部门', 'Say which petition bureau asked for the coordination meeting'))] : []
}
