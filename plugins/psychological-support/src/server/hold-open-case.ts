import { isOpen } from '@xinshe/core/case/case.ts'
import { lockCase, Refusal, type CaseKeys } from '@xinshe/plugin-kit/server'
import type { SupportContext } from './support-context.ts'

/** The keys of a case that is open, its row held. @throws NotFound, Refusal */
export async function holdOpenCase(ctx: Pick<SupportContext, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<CaseKeys> {
  const { keys, stage } = await lockCase(ctx, caseId)
  if (!isOpen(stage)) throw new Refusal('psychological-support/case-ended')
  return keys
}
