import { randomUUID } from 'node:crypto'
import type { Desk } from '@xinshe/testing/desk.ts'
import { educationRouter } from '../src/server/router.ts'

/** The procedures of this plugin, as the person at that desk. */
export function as({ ctx }: Desk) {
  return educationRouter.createCaller(ctx)
}

/** A guide; a test names what matters to it. */
export function guide(contractId: string | null, change: Partial<Record<string, unknown>> = {}) {
  const answers = { topic: 'allowance', title: '低保申请办理指南', text: '向户籍所在地镇街提出申请。', reviewBy: '2026-06-30', ...change }
  return { guideId: randomUUID(), contractId, version: 0, answers: answers as never }
}

/** Answers of a consultation that may be submitted. */
export function consultation(change: Partial<Record<string, unknown>> = {}) {
  return { heldOn: '2026-03-20', heldAt: '09:30', channel: 'on-site', question: '丈夫失业后能否申请低保。', answer: '说明了条件、材料和时限。', ...change } as never
}

/** An activity that `hostId` held. */
export function activity(hostId: string, change: Partial<Record<string, unknown>> = {}, itemId: string | null = null) {
  const answers = { kind: 'lecture', placeType: 'community', place: '第一村文化室', topic: 'regulations', heldOn: '2026-03-05', persons: 30, copies: 60, ...change }
  return { activityId: randomUUID(), hostId, itemId, answers: answers as never }
}
