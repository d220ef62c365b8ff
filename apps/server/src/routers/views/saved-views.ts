import type { DeskContext } from '../../desk-context.ts'

/** What stands of the views of this place; row security leaves the own and the shared ones. */
export function savedViews({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>) {
  return db.selectFrom('core.saved_view as v').where('v.tenant_id', '=', tenant.id).where('v.removed_at', 'is', null)
}
