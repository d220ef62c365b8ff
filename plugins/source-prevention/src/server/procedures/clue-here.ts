import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from '@xinshe/plugin-kit/server'
import { openStages } from '@xinshe/core/case/case.ts'
import { asOf, cluesAt, mayWrite } from '../clue-facts.ts'
import { historyOf } from '../history-of.ts'
import { ownersOf } from '../owners-here.ts'
import type { PreventionContext } from '../prevention-context.ts'
import { procedure } from '../rpc.ts'

/** So many of the cases this post works on are offered for linking, the newest first. */
const most = 200

/** A clue with its whole history, and the cases of this post it may be linked with (4.2). @throws NotFound */
export const clueHere = procedure({ permission: 'clue.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid() }))
  .query(async ({ ctx, input: { clueId } }) => {
    const row = await cluesAt(ctx).where('k.id', '=', clueId).select(['k.contract_id as contractId', mayWrite.as('canWrite')]).executeTakeFirst()
    if (!row) throw new NotFound()
    const mayAssign = row.canWrite && ctx.actor.permissions.has('source-prevention:clue.approve')
    return {
      ...asOf(row, ctx),
      history: await historyOf(ctx, [clueId]),
      cases: row.canWrite ? await casesHeld(ctx) : [],
      owners: mayAssign ? await ownersOf(ctx, row.contractId) : []
    }
  })

function casesHeld({ db, tenant }: Pick<PreventionContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.case')
    .select(['id', 'number'])
    .where('tenant_id', '=', tenant.id)
    .where('stage', 'in', openStages)
    .where(sql<boolean>`array[contract_id, worker_id, id] && (select t.holds from authz.ticket t)`)
    .orderBy('opened_at', 'desc')
    .limit(most)
    .execute()
}
