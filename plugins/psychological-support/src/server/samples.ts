import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { instruments } from '../domain/instrument.ts'
import type { SupportRouter } from './router.ts'

const calm = Object.fromEntries(instruments['phq-9'].items.map((_, at) => [`item${at + 1}`, '0']))

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<SupportRouter> = {
  supportOfCase: ({ caseId }) => ({ caseId }),
  recordSession: ({ caseId }) => ({
    caseId,
    version: 0,
    answers: { heldOn: '2026-01-05', heldAt: '09:30', way: 'on-site' as const, techniques: ['listening', 'solution-focused'] as const, course: '谈到夜里醒来。', goal: '一觉到天亮', scaleQuestion: '睡得怎么样', scaleScore: 3 }
  }),
  recordAppraisal: ({ caseId }) => ({ kind: 'phq-9' as const, caseId, version: 0, answers: { takenOn: '2026-01-05', ...calm, severity: 'suspected-disorder', ground: '自述听到有人说话。' } }),
  supportList: () => ({}),
  recordOffer: ({ caseId }) => ({ caseId, version: 0, act: 'offered' as const, note: '当面介绍了心理支持。' })
}
