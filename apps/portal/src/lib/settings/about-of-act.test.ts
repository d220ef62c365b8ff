import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { aboutOfAct } from './about-of-act.ts'
import { actorOfAct } from './actor-of-act.ts'

const nothing = { detail: {}, personName: null, personRole: null, moduleTitle: null, contractTitle: null, contractNumber: null, tenantName: null, agencyName: null }

test.each([
  ['post-added', { personName: '区家豪', personRole: 'bureau-officer', tenantName: '增江街道' }, [say('区家豪（信访部门工作人员）', '区家豪 (Bureau officer)'), '增江街道']],
  ['post-added', { personName: '钟婉', personRole: 'lead', detail: { starts: '2026-12-01', ends: '2027-05-31' } }, [say('钟婉（项目负责人（督导））', '钟婉 (Project lead (supervisor))'), say('2026-12-01 – 2027-05-31', '1 Dec 2026 – 31 May 2027')]],
  ['post-added', { detail: { starts: '2026-12-01', ends: null } }, [say('2026-12-01 周二起', 'from Tue 1 Dec 2026')]],
  ['post-ended', { detail: { lastDay: '2026-12-01' } }, [say('至 2026-12-01 周二', 'until Tue 1 Dec 2026')]],
  ['working-time-set', { personName: '陈晓雯', personRole: 'worker', detail: { workingTime: 50 }, contractTitle: '驻点服务', contractNumber: 'LCXF-2026-002' }, [say('陈晓雯（信访社工）', '陈晓雯 (Social worker)'), '50%', '驻点服务', 'LCXF-2026-002']],
  ['blocked', { moduleTitle: say('宣传教育', 'Education'), tenantName: '荔城街道' }, [say('宣传教育', 'Education'), '荔城街道']],
  ['tenant-added', { tenantName: '石滩镇', agencyName: null }, ['石滩镇']],
  ['agency-added', { agencyName: '明德' }, ['明德']],
  ['calendar-published', { detail: { year: 2027 }, tenantName: '广州市' }, ['2027', '广州市']]
] as const)('an act says about whom or what it was: %s', (act, facts, about) => {
  expect(aboutOfAct({ act, ...nothing, ...facts })).toEqual(about)
})

test('an act says who did it: the person, the bureau, or the post', () => {
  expect(actorOfAct({ by: '许佩玲', madeRole: 'bureau-admin' })).toBe('许佩玲')
  expect(actorOfAct({ by: null, madeRole: 'platform-operator' })).toEqual(say('平台运维', 'Platform operator'))
  expect(actorOfAct({ by: null, madeRole: null })).toBeNull()
})
