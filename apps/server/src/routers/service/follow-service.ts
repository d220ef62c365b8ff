import { randomUUID } from 'node:crypto'
import { postOf, type DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import { insertService } from './insert-service.ts'
import { serviceEntries } from './service-entries.ts'

interface Worked {
  /** What it follows: `interview/3`, `visit/…`. */
  readonly source: string
  readonly on: string
  /** None where nobody wrote how long it took. */
  readonly minutes: number | null
}

/**
 * 6.1: what was recorded elsewhere stands in the service log by itself, and follows when that is corrected. Its techniques (3.8)
 * are named by a person; those that were named stay. What a person took back is not written again.
 */
export async function followService(ctx: DeskContext, { id: caseId, contractId }: Pick<CaseAtHand, 'id' | 'contractId'>, { source, on, minutes }: Worked): Promise<void> {
  if (minutes === null) return
  const before = await serviceEntries(ctx).where('e.case_id', '=', caseId).where('e.source', '=', source).executeTakeFirst()
  if (before && before.on === on && before.minutes === minutes) return
  const isStruck = !before && (await ctx.db.selectFrom('core.service_entry').select('id').where('tenant_id', '=', ctx.tenant.id).where('case_id', '=', caseId).where('source', '=', source).executeTakeFirst())
  if (isStruck) return
  await insertService(ctx, {
    id: randomUUID(), contractId, postId: before?.postId ?? postOf(ctx).id, caseId, method: 'casework', techniques: before?.techniques ?? [], on, minutes, persons: null, source, corrects: before?.id ?? null, sealed: null
  })
}
