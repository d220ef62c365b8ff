import { unansweredClaims } from '@xinshe/core/reply/unanswered.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { newestClaims } from '../screening/newest-claims.ts'
import { caseReplies } from './case-replies.ts'

/** 6.2.a: form C is neither signed nor approved while a claim judged 合理 has no reply. @throws Refusal reply/missing with which */
export async function mustBeAnswered(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<void> {
  const [claims, replies] = [await newestClaims(ctx, caseId), await caseReplies(ctx, caseId)]
  const unanswered = unansweredClaims(claims, replies)
  if (unanswered.length > 0) throw new Refusal('reply/missing', { claims: unanswered })
}
