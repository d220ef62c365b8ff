import { expect, test } from 'vitest'
import { printedLog, type LogEntry } from './printed-log.ts'

const entry = (change: Partial<LogEntry> = {}, words = '请到接待室慢慢说'): LogEntry => ({
  happenedAt: '2026-03-04T01:40:00.000Z', madeAt: '2026-03-04T03:00:00.000Z', byName: '陈晓雯', result: null,
  answers: {
    happenedOn: '2026-03-04', happenedAt: '09:40', place: '信访大厅', kinds: ['guide', 'educate'], actor: '林某', actorUnit: '街道信访办', assistant: '陈晓雯', persons: '来访人',
    partners: [{ id: 'a', type: 'counsellor', name: '何某', unit: '心理服务站' }], words, response: '同意', witnesses: '无'
  },
  ...change
})

test('5.9.c: the log prints in the order it happened, whoever wrote first', () => {
  const printed = printedLog([entry({ happenedAt: '2026-03-05T01:00:00.000Z', madeAt: '2026-03-05T01:30:00.000Z' }, '第二'), entry({}, '第一')])

  expect(printed.map(({ number, rows }) => [number, rows.find(([label]) => label === '劝导用语')![1]])).toEqual([[1, '第一'], [2, '第二']])
})

test('5.9.c, 6.3.4.d: each entry has its times, who wrote it down, and a signature for who led, who assisted and who witnessed', () => {
  const [printed] = printedLog([entry()])

  expect(printed!.when).toContain('09:40')
  expect(printed!.signed).toMatch(/记录人：陈晓雯.*11:00/)
  expect(printed!.signatures).toEqual(['主办人员签名', '协助人签名', '见证人签名'])
  expect(Object.fromEntries(printed!.rows)).toMatchObject({ 方式: '疏导、教育', 主办人员: '林某（街道信访办）', '协助人（信访社工）': '陈晓雯', 共同劝诫的专业人员: '心理咨询师 何某（心理服务站）', 结果: '待登记' })
})

test('5.9.d: an escalation prints with organ, contact, time and result; a reason with the supervisor who gave it', () => {
  const result = (answers: NonNullable<LogEntry['result']>['answers']) => ({ byName: '黄敏仪', madeAt: '2026-03-04T04:00:00.000Z', answers })
  const escalated = result({ outcome: 'ineffective', organKind: 'police', organ: '荔城派出所', contact: '值班民警', contactedOn: '2026-03-04', contactedAt: '10:20', answer: '已派员到场' })
  const rowsOf = (one: LogEntry['result']) => Object.fromEntries(printedLog([entry({ result: one })])[0]!.rows)

  expect(rowsOf(escalated)['联系有关部门']).toBe('公安机关：荔城派出所；值班民警；2026-03-04 10:20；已派员到场')
  expect(rowsOf(result({ outcome: 'ineffective', reason: '已自行离开' }))).toMatchObject({ 督导理由: '已自行离开', 结果: expect.stringContaining('无效（黄敏仪') })
})
