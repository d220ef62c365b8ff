import { procedure } from '../../rpc.ts'
import { contractRows } from './contract-rows.ts'

/** The contracts of the agency at its own desk. */
export const ofAgency = procedure({ permission: 'contract.read', scope: 'agency', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const own = await ctx.db.selectFrom('core.contract').select('id').where('agency_id', '=', ctx.agency.id).execute()
  return contractRows(ctx.db, own.map(({ id }) => id))
})
