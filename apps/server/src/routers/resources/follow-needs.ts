import { randomUUID } from 'node:crypto'
import { compareNeeds, type NeedText } from '@xinshe/core/resource/resource-need.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { caseNeeds, needPlace } from './case-needs.ts'

/** 7.1.3.g: the needs of an approved plan are those of the case; of another version only the difference is written. */
export async function followNeeds(ctx: Pick<TenantContext, 'db' | 'tenant' | 'sealing' | 'caseRow' | 'now'>, caseId: string, wanted: readonly NeedText[]): Promise<void> {
  const { db, tenant, sealing } = ctx
  const { add, drop } = compareNeeds(wanted, await caseNeeds(ctx, caseId))
  if (drop.length > 0) {
    await db
      .updateTable('core.resource_need')
      .set({ state: 'dropped' })
      .where('tenant_id', '=', tenant.id)
      .where('id', 'in', drop.map(({ id }) => id))
      .execute()
  }
  for (const need of add) {
    const id = randomUUID()
    await db
      .insertInto('core.resource_need')
      .values({ ...(await ctx.caseRow(caseId)), id, asked_on: today(ctx.now()), sealed: await sealing.seal(caseId, needPlace(id), { ...need }) })
      .execute()
  }
}
