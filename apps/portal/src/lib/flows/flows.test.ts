import { expect, test } from 'vitest'
import { workedOut, type Flow, type FlowLine } from './flows.ts'

let ids = 0
const line = (step: string, answers: Record<string, unknown>): FlowLine =>
  ({ id: `e${(ids += 1)}`, step, about: null, corrects: null, isStruck: false, at: '2026-03-05T02:00:00.000Z', answers, byName: null, madeAt: '2026-03-05T02:00:00.000Z', alarmId: null, receipts: [] }) as unknown as FlowLine
const hardship = (entries: FlowLine[]) =>
  ({ kind: 'hardship', openedAt: '2026-03-01T01:00:00.000Z', entries, rating: null, hours: { rateHours: 24, planHours: 48, organHours: 48 } }) as unknown as Flow

test('7.2.3.d: the days from the result to the reply are worked out', () => {
  const reply = line('hardship/reply', { on: '2026-03-05', resultOn: '2026-03-02' })
  expect(workedOut(hardship([reply]), reply)).toMatchObject({ zh: '收到结果后 3 天回复' })
})
