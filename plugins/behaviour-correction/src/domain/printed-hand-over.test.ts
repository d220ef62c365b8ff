import { expect, test } from 'vitest'
import { printedHandOver, type LockedItem } from './printed-hand-over.ts'

const handOver = { id: 'h1', happenedAt: '2026-03-04T03:00:00.000Z', answers: { happenedOn: '2026-03-04', happenedAt: '11:00', organ: '荔城派出所', receiver: '民警何某 0123', giver: '陈晓雯' } }
const item = (id: string, name: string, sha256: string | null, links: LockedItem['links']): LockedItem => ({
  id, sha256, capturedAt: '2026-03-04T01:50:00.000Z', links,
  answers: { name, capturedOn: '2026-03-04', capturedAt: '09:50', source: '大厅监控', shows: '大厅内的情况', custodian: '陈晓雯' }
})

test('6.3.4.e: the hand-over sheet lists the items handed over, with hashes, and signatures', () => {
  const printed = printedHandOver(handOver, [
    item('a', '录像', 'ab'.repeat(32), [{ handOverId: null, intact: true }, { handOverId: 'h1', intact: true }]),
    item('b', '横幅', null, [{ handOverId: 'h1', intact: null }]),
    item('c', '未移交的照片', 'cd'.repeat(32), [{ handOverId: null, intact: true }])
  ])

  expect(printed.items.map(({ name, hash, state }) => [name, hash, state])).toEqual([['录像', 'ab'.repeat(32), '移交时核验一致'], ['横幅', '非电子文件', '—']])
  expect(Object.fromEntries(printed.head)).toMatchObject({ 接收机关: '荔城派出所', 接收人: '民警何某 0123', 移交人: '陈晓雯' })
  expect(printed.signatures).toEqual(['移交人签名', '接收人签名（警号）', '见证人签名'])
})
