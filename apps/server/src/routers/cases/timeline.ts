import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { readKeys, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { after, cut, moment, pageKey, pageSize } from './page.ts'
import { isAtOrBelow } from './view.ts'

/** The story of a case, newest first. The lines are registry; what was said in confidence opens to its staff alone. */
export const timeline = procedure({ permission: 'case.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId, after: pageKey.optional(), size: pageSize }))
  .query(async ({ ctx, input }) => {
    const rows = await ctx.db
      .selectFrom('core.timeline_entry as e')
      .leftJoin('core.account as a', 'a.id', 'e.made_by')
      .select(['e.id', 'e.kind', 'e.title', 'e.link', 'e.sealed', 'e.made_by as by', 'a.display_name as byName'])
      .select((eb) => moment(eb.ref('e.happened_at')).as('happenedAt'))
      .select(sql<boolean>`e.tenant_id = ${ctx.tenant.id} and array[e.contract_id, e.worker_id, e.case_id] && ${readKeys}`.as('isOpen'))
      .where((eb) => isAtOrBelow(eb.ref('e.tenant_id'), ctx.tenant))
      .where('e.case_id', '=', input.caseId)
      .$if(input.after !== undefined, (query) => query.where((eb) => after(eb.ref('e.happened_at'), eb.ref('e.id'), input.after!)))
      .orderBy('e.happened_at', 'desc')
      .orderBy('e.id', 'desc')
      .limit(input.size + 1)
      .execute()
    if (rows.length === 0 && !input.after) await mustBeThere(ctx, input.caseId)

    const page = cut(rows, input.size, ({ happenedAt, id }) => ({ at: happenedAt, id }))
    const entries = page.rows.map(async ({ sealed, isOpen, ...line }) => ({
      ...line,
      /** Whether something was said in confidence, open to this reader or not. */
      hasText: sealed !== null,
      text: sealed && isOpen ? await textOf(ctx, input.caseId, line.id, sealed) : null
    }))
    return { entries: await Promise.all(entries), next: page.next }
  })

async function textOf({ vault }: DeskContext, subjectId: string, id: string, sealed: Buffer): Promise<string> {
  const { text } = await vault.unseal(subjectId, { table: 'core.timeline_entry', id, version: 1 }, sealed)
  return String(text ?? '')
}

async function mustBeThere({ db, tenant }: DeskContext, id: string): Promise<void> {
  const found = await db
    .selectFrom('core.case')
    .select('id')
    .where((eb) => isAtOrBelow(eb.ref('tenant_id'), tenant))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound()
}
