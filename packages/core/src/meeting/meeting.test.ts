import { expect, test } from 'vitest'
import { meetingState } from './meeting-state.ts'
import { minutesForm, resolutionTasks } from './minutes-form.ts'
import { noticeForm } from './notice-form.ts'

const now = new Date('2026-05-20T10:00:00+08:00')
const notice = { kind: 'platform', subject: '渗水维修', on: '2026-05-21', at: '09:30', place: '街道会议室', invited: [{ who: '荔城街道住建办' }] }
const fieldsRefused = (answers: object) => noticeForm.checkSubmit(answers, { today: '2026-05-20' }).map(({ field }) => field)

test.each([
  ['2026-05-20T10:00:01+08:00', false, 'called'],
  ['2026-05-20T10:00:00+08:00', false, 'minutes-due'],
  ['2026-05-19T10:00:00+08:00', false, 'minutes-due'],
  ['2026-05-19T10:00:00+08:00', true, 'held']
])('7.1.4.h: a meeting at %s, with minutes %s, is %s', (at, hasMinutes, state) => {
  expect(meetingState({ meetsAt: new Date(at), hasMinutes }, now)).toBe(state)
})

test('7.1.4.h, 6.3.1.b: a notice says when, where, and who is invited', () => {
  expect(fieldsRefused(notice)).toEqual([])
  expect(fieldsRefused({ ...notice, invited: [], at: undefined })).toEqual(expect.arrayContaining(['invited', 'at']))
})

test('7.2.3.c: a coordination meeting names the bureau that asked for it', () => {
  expect(fieldsRefused({ ...notice, kind: 'coordination' })).toEqual(['requestedBy'])
  expect(fieldsRefused({ ...notice, kind: 'coordination', requestedBy: '荔城街道信访办' })).toEqual([])
})

test('7.1.4.h: each resolution is a task with its day, and names the organ in charge', () => {
  const resolutions = [{ text: '三日内到场勘查', organ: '维保单位', dueOn: '2026-05-24' }, { text: '告知信访人结果', dueOn: '2026-06-01' }]
  expect(resolutionTasks('m1', { resolutions })).toEqual([
    { kind: 'resolution', source: 'meeting/m1/1', text: '三日内到场勘查（维保单位）', dueOn: '2026-05-24' },
    { kind: 'resolution', source: 'meeting/m1/2', text: '告知信访人结果', dueOn: '2026-06-01' }
  ])
  expect(resolutionTasks('m1', {})).toEqual([])
})

test('7.1.4.h: a resolution without a day is refused at its field', () => {
  const answers = { attended: [{ who: '住建办' }], text: '达成一致', resolutions: [{ text: '到场勘查' }] }
  expect(minutesForm.checkSubmit(answers, { today: '2026-05-20' })).toMatchObject([{ level: 'refusal', field: 'resolutions.0.dueOn' }])
})
