import { sql } from 'kysely'
import { isOpen } from '@xinshe/core/case/case.ts'
import { otherServiceForm } from '@xinshe/core/service/service-form.ts'
import { sumServices } from '@xinshe/core/service/sum-services.ts'
import { daysBetween } from '@xinshe/words'
import { z } from 'zod'
import { holdKeys, postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { day } from '../act-input.ts'
import { servicePlace } from './insert-service.ts'
import { serviceEntries } from './service-entries.ts'

/**
 * What the own post worked on some days, the newest first, and what it comes to by the methods of 6.1 and the techniques of
 * 3.8. Entries of a case that is closed, or somebody else's by now, stand as they are.
 */
export const own = procedure({ permission: 'service.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ from: day, to: day }).refine(({ from, to }) => daysBetween(from, to) >= 0 && daysBetween(from, to) <= 366))
  .query(async ({ ctx, input: { from, to } }) => {
    const rows = await serviceEntries(ctx)
      .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.id', '=', 'e.case_id'))
      .select(['c.number', 'c.stage', 'e.sealed'])
      .select(sql<boolean>`coalesce(array[c.contract_id, c.worker_id, c.id] && ${holdKeys}, false)`.as('isHeld'))
      .where('e.post_id', '=', postOf(ctx).id)
      .where('e.served_on', '>=', from)
      .where('e.served_on', '<=', to)
      .orderBy('e.served_on', 'desc')
      .orderBy('e.made_at', 'desc')
      .limit(1_000)
      .execute()
    await ctx.vault.load(rows.flatMap(({ id, sealed }) => (sealed ? [id] : [])))
    const entries = await Promise.all(rows.map(async ({ sealed, stage, isHeld, ...entry }) => ({ ...entry, mayCorrect: entry.caseId === null || (isHeld && stage !== null && isOpen(stage)), text: sealed ? await textOf(entry.id, sealed) : null })))
    return { entries, sums: sumServices(entries) }

    async function textOf(id: string, sealed: Buffer) {
      return otherServiceForm.draftSchema.parse(await ctx.vault.unseal(id, servicePlace(id), sealed)).text ?? null
    }
  })
