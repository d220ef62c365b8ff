import type { TenantContext } from '@xinshe/plugin-kit/server'
import { newestClaims } from './newest-claims.ts'

/** 5.6.a: a claim of the case is judicial, and nobody has recorded where the petitioner was led. */
export async function isUnguided(ctx: Pick<TenantContext, 'db' | 'tenant'>, { id, matterId }: { id: string; matterId: string }): Promise<boolean> {
  if (!(await newestClaims(ctx, id)).some(({ isJudicial }) => isJudicial)) return false
  const guidance = await ctx.db.selectFrom('core.guidance').select('id').where('tenant_id', '=', ctx.tenant.id).where('matter_id', '=', matterId).limit(1).executeTakeFirst()
  return guidance === undefined
}
