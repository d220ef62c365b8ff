import { procedure } from '../../rpc.ts'
import { openIncident } from './sealed-incident.ts'

/** The register of safety incidents (7.2.2.f) as far as this post reads the cases: a worker their own, a lead the project's. */
export const incidents = procedure({ permission: 'visit.read', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const rows = await ctx.db
    .selectFrom('core.safety_incident as i')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'i.tenant_id').onRef('c.id', '=', 'i.case_id'))
    .leftJoin('core.account as a', 'a.id', 'i.made_by')
    .select(['i.id', 'i.case_id as caseId', 'c.number', 'i.kind', 'i.happened_on as happenedOn', 'i.is_injured as isInjured', 'a.display_name as byName', 'i.made_at as at', 'i.sealed'])
    .where('i.tenant_id', '=', ctx.tenant.id)
    .orderBy('i.happened_on', 'desc')
    .orderBy('i.id')
    .limit(200)
    .execute()
  await ctx.vault.load(rows.map(({ caseId }) => caseId))
  return Promise.all(rows.map(async ({ sealed, ...incident }) => ({ ...incident, text: await openIncident(ctx.vault, { ...incident, sealed }) })))
})
