import type { Desk } from '@xinshe/testing/desk.ts'
import { crisisRouter } from '../src/server/router.ts'

/** An event that may be started; a test names what matters to it. */
export function anEvent(change: { alarmId?: string; planId?: string; isDrill?: boolean } = {}) {
  return { alarmId: null, planId: null, kind: 'self-harm' as const, level: 'red' as const, isDrill: false, place: '荔城街某楼天台', persons: '本人，女儿在场', ...change }
}

/** Answers of a session that may be submitted. */
export function answers(change: Partial<Record<string, unknown>> = {}) {
  return {
    heldOn: '2026-03-04', heldAt: '10:20', way: 'on-site' as const, done: '陪同等候，听其诉说。',
    helplessnessBefore: 9, helplessnessAfter: 6, hopeBefore: 2, hopeAfter: 4, esteemBefore: 3, esteemAfter: 3, ...change
  }
}

/** The procedures of this plugin, as the person at that desk. */
export function as({ ctx }: Desk) {
  return crisisRouter.createCaller(ctx)
}

/** The code of a refusal, of a call that must be refused. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(() => 'accepted', (error: { refusal?: string }) => error.refusal ?? error)
}
