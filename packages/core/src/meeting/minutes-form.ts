import { date, defineForm, longText, optional, rows, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import type { FormTask } from '../task/form-tasks.ts'
import { participant } from './notice-form.ts'

/** What a meeting decided: what, by which organ, until when. */
const resolution = {
  text: longText({ clause: '7.1.4.h', label: say('决议', 'Resolution'), max: 2_000, lines: 2 }),
  organ: optional(text({ clause: '7.1.4.h', label: say('责任单位', 'Organ in charge') })),
  dueOn: date({ clause: '7.1.4.h', label: say('完成日期', 'To be done by') })
} as const

/** The minutes of a meeting (7.1.4.h): who came, what was said, the opinion it reached (7.2.1.d), what it resolved. */
export const minutesForm = defineForm({
  id: 'core.meeting-minutes',
  version: 1,
  title: say('会议纪要', 'Minutes of a meeting'),
  sections: [
    {
      id: 'minutes',
      title: say('会议纪要', 'Minutes of a meeting'),
      fields: {
        attended: rows({ clause: '6.3.1.b', label: say('实际参加', 'Attended'), seal: 'confidential', max: 40, fields: participant }),
        text: longText({ clause: '7.1.4.h', label: say('纪要', 'Minutes'), seal: 'confidential', lines: 4 }),
        opinion: optional(longText({ clause: '7.2.1.d', label: say('处理意见', 'Opinion reached'), seal: 'confidential', max: 4_000, lines: 2 })),
        resolutions: optional(rows({ clause: '7.1.4.h', label: say('决议事项', 'Resolutions'), hint: say('每项自动列为任务', 'Each becomes a task'), seal: 'confidential', max: 40, fields: resolution }))
      }
    }
  ],
  rules: []
})

export type MinutesAnswers = z.infer<typeof minutesForm.recordSchema>

/** Where the tasks of a meeting come from: what `FormTask.source` begins with. */
export const sourceOfMeeting = (meetingId: string) => `meeting/${meetingId}/`

/** 7.1.4.h: each resolution becomes a task that is followed up, in its order. */
export function resolutionTasks(meetingId: string, { resolutions = [] }: Pick<MinutesAnswers, 'resolutions'>): FormTask[] {
  return resolutions.map(({ text, organ, dueOn }, row) => ({ kind: 'resolution', source: `${sourceOfMeeting(meetingId)}${row + 1}`, text: organ ? `${text}（${organ}）` : text, dueOn }))
}
