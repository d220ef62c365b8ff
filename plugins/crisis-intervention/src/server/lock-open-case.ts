import { isOpen } from '@xinshe/core/case/case.ts'
import { Refusal, type CaseKeys } from '@xinshe/plugin-kit/server'
import type { CrisisContext } from './crisis-context.ts'

/** The keys of a case that may still be worked on. Its row is the queue: of two people at once, the second sees what the first wrote. @throws NotFound, Refusal */
export async function lockOpenCase({ db, tenant, caseRow }: Pick<CrisisContext, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<CaseKeys> {
  const keys = await caseRow(caseId)
  const { stage } = await db
    .selectFrom('core.case')
    .select('stage')
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isOpen(stage)) throw new Refusal('crisis-intervention/case-ended')
  return keys
}
