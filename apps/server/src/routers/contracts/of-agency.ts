import { sql } from 'kysely'
import { procedure } from '../../rpc.ts'
import { contractRows } from './contract-rows.ts'

/** The contracts of the agency at its own desk; and for how many open cases of each every lead has recused, so that it takes one more (8.2.a). */
export const ofAgency = procedure({ permission: 'contract.read', scope: 'agency', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const own = await ctx.db.selectFrom('core.contract').select('id').where('agency_id', '=', ctx.agency.id).execute()
  const contracts = await contractRows(ctx.db, own.map(({ id }) => id))
  const { rows } = await sql<{ contractId: string; cases: number }>`select contract_id as "contractId", cases from core.contracts_without_lead()`.execute(ctx.db)
  const without = new Map(rows.map(({ contractId, cases }) => [contractId, cases]))
  return contracts.map((contract) => ({ ...contract, casesWithoutLead: without.get(contract.id) ?? 0 }))
})
