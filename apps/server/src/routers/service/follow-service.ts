import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
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
  /** An interview at the client's home is part of the home visit of that day, where its worker checked in for one. */
  readonly isAtHome?: boolean
}

/**
 * 6.1: what was recorded elsewhere stands in the service log by itself, and follows when that is corrected: it moves, or goes
 * where nothing is left to count. Its techniques (3.8) are named by a person; those that were named stay. What a person took
 * back is not written again.
 */
export async function followService(ctx: DeskContext, { id: caseId, contractId }: Pick<CaseAtHand, 'id' | 'contractId'>, { source, on, minutes, isAtHome = false }: Worked): Promise<void> {
  const before = await serviceEntries(ctx).where('e.case_id', '=', caseId).where('e.source', '=', source).executeTakeFirst()
  const postId = before?.postId ?? postOf(ctx).id
  const counted = isAtHome && (await wasVisited(ctx, { caseId, postId, on })) ? null : minutes
  if (counted === null) {
    if (before) await insertService(ctx, { ...before, id: randomUUID(), corrects: before.id, isStruck: true, sealed: null })
    return
  }
  if (before ? before.on === on && before.minutes === counted : await wasWritten(ctx, { caseId, source })) return
  await insertService(ctx, {
    id: randomUUID(), contractId: before?.contractId ?? contractId, postId, caseId, method: 'casework', techniques: before?.techniques ?? [], on, minutes: counted, persons: null, source, corrects: before?.id ?? null, sealed: null
  })
}

async function wasWritten({ db, tenant }: DeskContext, { caseId, source }: { readonly caseId: string; readonly source: string }): Promise<boolean> {
  const found = await db.selectFrom('core.service_entry').select('id').where('tenant_id', '=', tenant.id).where('case_id', '=', caseId).where('source', '=', source).limit(1).executeTakeFirst()
  return found !== undefined
}

async function wasVisited({ db, tenant }: DeskContext, { caseId, postId, on }: { readonly caseId: string; readonly postId: string; readonly on: string }): Promise<boolean> {
  const found = await db
    .selectFrom('core.home_visit as v')
    .select('v.id')
    .where('v.tenant_id', '=', tenant.id)
    .where('v.case_id', '=', caseId)
    .where('v.post_id', '=', postId)
    .where(sql<boolean>`(v.made_at at time zone 'Asia/Shanghai')::date = ${on}::date`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
