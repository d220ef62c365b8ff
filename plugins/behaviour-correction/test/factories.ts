import { randomUUID } from 'node:crypto'
import type { Desk } from '@xinshe/testing/desk.ts'
import { behaviourCorrectionRouter } from '../src/server/router.ts'

/** The procedures of this plugin, as the person at that desk. */
export function as({ ctx }: Desk) {
  return behaviourCorrectionRouter.createCaller(ctx)
}

/** An ABC record with both kinds of causes; a test names what matters to it. */
export function behaviour(caseId: string, change: Partial<Record<string, unknown>> = {}) {
  const told = { antecedent: '排队两小时', behaviour: '在大厅大声叫喊', consequence: '工作人员请其到接待室', subjective: '认为没人理会', objective: '两次答复超期' }
  return { caseId, contactId: null, of: null, answers: { happenedOn: '2026-03-04', ...told, ...change } as never }
}

/** An entry of the log. */
export function dissuasion(caseId: string, change: Partial<Record<string, unknown>> = {}) {
  const people = { actor: '林某', actorUnit: '街道信访办', assistant: '陈晓雯', persons: '来访人及家属', witnesses: '保安一人' }
  const answers = { happenedOn: '2026-03-04', happenedAt: '09:40', place: '信访大厅', kinds: ['guide', 'dissuade'], ...people, words: '请到接待室慢慢说', response: '同意坐下来', ...change }
  return { requestId: randomUUID(), caseId, contactId: null, answers: answers as never }
}

/** What 5.9.d asks for where a dissuasion had no effect. */
export const escalated = {
  outcome: 'ineffective', organKind: 'police', organ: '荔城派出所', contact: '值班民警', contactedOn: '2026-03-04', contactedAt: '10:20', answer: '已派员到场'
} as const

/** An item to be locked: a document of the case, or a thing. */
export function evidence(caseId: string, documentId: string | null) {
  const answers = { name: '大厅监控截图', capturedOn: '2026-03-04', capturedAt: '09:50', source: '大厅监控', shows: '大厅内的情况', custodian: '陈晓雯' }
  return { requestId: randomUUID(), caseId, documentId, answers }
}

export function handOver(caseId: string, evidenceIds: string[]) {
  return { requestId: randomUUID(), caseId, evidenceIds, answers: { happenedOn: '2026-03-04', happenedAt: '12:00', organ: '荔城派出所', receiver: '民警何某', giver: '陈晓雯' } }
}
