import { expect, test } from 'vitest'
import { fourStagesOf } from './four-stages.ts'
import type { AnyKind, MatterEvent } from './matter-event.ts'

const at = (kind: AnyKind, happenedOn: string): MatterEvent => ({ id: `${kind} ${happenedOn}`, kind, happenedOn, organ: '区住建局' })
const states = (...events: MatterEvent[]) => fourStagesOf([at('registered', '2026-09-01'), ...events]).map(({ state }) => state)

test('6.2.c: the four stages follow the events: 调查、定类、处理、办结', () => {
  expect(states()).toEqual(['current', 'coming', 'coming', 'coming'])
  expect(states(at('investigated', '2026-09-10'))).toEqual(['done', 'current', 'coming', 'coming'])
  expect(states(at('investigated', '2026-09-10'), at('route-decided', '2026-09-12'), at('handled', '2026-09-20'), at('replied', '2026-09-30'))).toEqual(['done', 'done', 'done', 'done'])
})

test('6.2.c: a stage nobody recorded is not claimed to have happened', () => {
  expect(states(at('replied', '2026-09-30'))).toEqual(['passed', 'passed', 'passed', 'done'])
})

test('6.2.c: a stage shows its latest event with day and organ', () => {
  const [investigate] = fourStagesOf([at('investigated', '2026-09-10'), at('investigated', '2026-09-15')])

  expect(investigate!.event).toMatchObject({ happenedOn: '2026-09-15', organ: '区住建局' })
})
