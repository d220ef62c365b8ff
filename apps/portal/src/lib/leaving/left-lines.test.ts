import { expect, test } from 'vitest'
import { leftLines, referralLine } from './left-lines.ts'

test('what goes along with a case is counted in the singular and the plural', () => {
  const noteOf = (tasks: number, referrals: number) =>
    leftLines({ cases: [{ id: 'c', number: 'ZCLC-2026-0001', stage: 'in-service', title: '漏水', tasks, referrals }], tasks: [], drafts: [], alarms: [], watches: [] } as never, 'gz-zc-lc', 'en').case[0]!.note!.en

  expect(noteOf(1, 1)).toContain('1 task goes along · 1 referral goes along')
  expect(noteOf(2, 3)).toContain('2 tasks go along · 3 referrals go along')
})

test('7.1.4.c: two alarms of one kind and day are told apart by their second and their case; one of no case says so', () => {
  const alarm = { kind: 'self-harm', level: 'red', raisedAt: '2026-11-23T06:05:09.000Z' }
  const alarms = [{ ...alarm, id: 'a', caseId: 'c', number: 'ZCLC-2026-0001' }, { ...alarm, id: 'b', caseId: null, number: null }, { ...alarm, id: 'w', caseId: 'walled', number: null }]
  const lines = leftLines({ cases: [], tasks: [], drafts: [], alarms, watches: [] } as never, 'gz-zc-lc', 'zh').alarm

  expect(lines.map(({ note }) => note!.zh)).toEqual(['11-23 周一 14:05:09 · ZCLC-2026-0001', '11-23 周一 14:05:09 · 不属于个案', '11-23 周一 14:05:09'])
})

test('7.1.4.c: two referrals of one agency are told apart by their case, where it is open here, and by when they were sent', () => {
  const from = { fromName: '明德社会工作服务中心', fromPlace: '荔城街道' }
  const told = [{ ...from, caseNumber: 'ZCLC-2026-0001', sentAt: '2026-11-23T06:05:09.000Z' }, { ...from, caseNumber: null, sentAt: '2026-11-23T07:06:00.000Z' }].map((referral) => referralLine(referral as never))

  expect(told.map(({ label }) => label)).toEqual(['明德社会工作服务中心（荔城街道）', '明德社会工作服务中心（荔城街道）'])
  expect(told[0]!.note.zh).toContain('ZCLC-2026-0001 · ')
  expect(told[1]!.note.zh).toMatch(/15:06 发出$/)
})
