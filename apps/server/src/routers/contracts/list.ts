import { procedure } from '../../rpc.ts'
import { contractRows } from './contract-rows.ts'
import { knownContracts } from './known-contracts.ts'

/** The contracts this desk may know of. A lead sees the own projects only. */
export const list = procedure({ permission: 'contract.read', scope: 'tenant', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const rows = await contractRows(ctx.db, await knownContracts(ctx))
  if (ctx.actor.post !== 'lead') return rows
  const led = new Set(ctx.identity?.posts.filter(({ role }) => role === 'lead').map(({ contractId }) => contractId))
  return rows.filter(({ id }) => led.has(id))
})
