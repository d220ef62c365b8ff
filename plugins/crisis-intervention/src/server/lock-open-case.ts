import { isOpen } from '@xinshe/core/case/case.ts'
import { lockCase, Refusal, type CaseKeys } from '@xinshe/plugin-kit/server'
import type { CrisisContext } from './crisis-context.ts'

/** The keys of a case that may still be worked on. Its row is the queue: of two people at once, the second sees what the first wrote. @throws NotFound, Refusal */
export async function lockOpenCase(ctx: Pick<CrisisContext, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<CaseKeys> {
  const { keys, stage } = await lockCase(ctx, caseId)
  if (!isOpen(stage)) throw new Refusal('crisis-intervention/case-ended')
  return keys
}
