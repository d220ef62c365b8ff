import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { serviceEntries } from './service-entries.ts'

/** The entry that is to be corrected or taken back. @throws Refusal service/changed when it stands no more, or was never seen here */
export async function standingService(ctx: Pick<DeskContext, 'db' | 'tenant'>, id: string, caseId: string | null) {
  const found = await serviceEntries(ctx).where('e.id', '=', id).where('e.case_id', 'is not distinct from', caseId).executeTakeFirst()
  if (!found) throw new Refusal('service/changed')
  return found
}
