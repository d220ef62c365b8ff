import { expect, test } from 'vitest'
import { leftLines } from './left-lines.ts'

test('what goes along with a case is counted in the singular and the plural', () => {
  const noteOf = (tasks: number, referrals: number) =>
    leftLines({ cases: [{ id: 'c', number: 'ZCLC-2026-0001', stage: 'in-service', title: '漏水', tasks, referrals }], tasks: [], drafts: [], alarms: [], watches: [] } as never, 'gz-zc-lc', 'en').case[0]!.note!.en

  expect(noteOf(1, 1)).toContain('1 task goes along · 1 referral goes along')
  expect(noteOf(2, 3)).toContain('2 tasks go along · 3 referrals go along')
})
