import { procedure } from '../../rpc.ts'
import { settingStands } from '../setting-stands.ts'
import { settingHere } from './setting-here.ts'

/** More changes than anybody reads back. */
const most = 20

/** What levels mean here, and who set it when at this bureau. */
export const setting = procedure({ permission: 'risk.read', scope: 'tenant', audit: { none: 'settings of the place, nothing about anybody' } }).query(async ({ ctx }) => {
  const history = await ctx.db
    .selectFrom('core.risk_setting as s')
    .innerJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.id', 's.levels', 'a.display_name as byName', 's.made_at as at'])
    .where('s.tenant_id', '=', ctx.tenant.id)
    .orderBy('s.made_at', 'desc')
    .limit(most)
    .execute()
  const [here, { version }] = [await settingHere(ctx), await settingStands(ctx, 'risk')]
  return { ...here, version, history }
})
