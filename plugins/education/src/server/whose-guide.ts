import { contractOf, NotFound } from '@xinshe/plugin-kit/server'
import type { EducationContext } from './education-context.ts'

/** A guide is made for one's own project, by the desk of the place for any that serves it. @throws NotFound */
export async function mustServe(ctx: Pick<EducationContext, 'db' | 'actor' | 'tenant'>, contractId: string | null): Promise<void> {
  const own = await contractOf(ctx)
  if (own === contractId) return
  if (own !== null || contractId === null) throw new NotFound()
  const area = await ctx.db
    .selectFrom('core.contract_area')
    .select('contract_id')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  if (!area) throw new NotFound()
}
