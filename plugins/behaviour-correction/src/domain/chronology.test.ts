import { expect, test } from 'vitest'
import { chronologyOf, type ChronologyFacts } from './chronology.ts'

const none: ChronologyFacts = { here: '荔城街道', receivedOn: '2026-02-10', contacts: [], history: [], events: [], replies: [], entries: [] }
const entry = (id: string, more: Partial<ChronologyFacts['entries'][number]> = {}) => ({ id, corrects: null, isStruck: false, on: '2026-01-05', organ: '村委会', what: '协商未果', source: '村委会会议记录', ...more })

test('6.3.4.a: the way of a matter across organs stands in order, every line with its source', () => {
  const lines = chronologyOf({
    ...none,
    history: [{ id: 'h', on: '2025-12-01', channel: 'visit', organ: '区住建局', documentNumber: '住建函〔2025〕8号' }],
    contacts: [{ id: 'c', at: '2026-02-10T02:00:00Z', channel: 'visit', organ: '', headcount: 3 }],
    events: [{ id: 'e', kind: 'accepted', happenedOn: '2026-02-15', organ: '街道办', documentNumber: '荔受〔2026〕3号' }],
    replies: [{ id: 'r', at: '2026-03-01T02:00:00Z', organ: '', corrects: null, isStruck: false }],
    entries: [entry('own')]
  })

  expect(lines.map(({ on, organ, what, source }) => [on, organ, what.zh, source.zh])).toEqual([
    ['2025-12-01', '区住建局', '走访', '信访经历（信访人陈述），住建函〔2025〕8号'],
    ['2026-01-05', '村委会', '协商未果', '村委会会议记录'],
    ['2026-02-10', '荔城街道', '登记信访事项', '信访事项登记'],
    ['2026-02-10', '荔城街道', '走访（3 人）', '来访来信登记'],
    ['2026-02-15', '街道办', '受理', '办理进度记录，荔受〔2026〕3号'],
    ['2026-03-01', '荔城街道', '答复信访人', '答复记录']
  ])
  for (const { source } of lines) expect(source.zh).not.toBe('')
})

test('6.3.4.a: what was corrected or taken back is left out', () => {
  const lines = chronologyOf({
    ...none,
    entries: [entry('a'), entry('b', { corrects: 'a', what: '第二次协商未果' }), entry('c'), entry('d', { corrects: 'c', isStruck: true })],
    events: [{ id: 'x', kind: 'accepted', happenedOn: '2026-02-15' }, { id: 'y', kind: 'withdrawn', happenedOn: '2026-02-15', replaces: 'x' }]
  })

  expect(lines.map(({ id }) => id)).toEqual(['b', 'received'])
})
