import type { Desk } from '@xinshe/testing/desk.ts'
import { caseManagementRouter } from '../src/server/router.ts'

/** Answers of a check that may be submitted; a test names what matters to it. */
export function answers(change: Partial<Record<string, unknown>> = {}) {
  return { checkedOn: '2026-03-04', needsMet: 2, emotion: 3, coping: 4, support: 5, appeal: 6, evidence: '家访所见：失眠，很少出门。', ...change }
}

/** The procedures of this plugin, as the person at that desk. */
export function as({ ctx }: Desk) {
  return caseManagementRouter.createCaller(ctx)
}
