import { error } from '@sveltejs/kit'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('agency:desk')
  const rpc = rpcFor(fetch, { agency: params.agency })
  const [contracts, staff, switches] = await Promise.all([rpc.contracts.ofAgency.query(), rpc.staff.list.query(), rpc.switches.list.query()])
  const contract = contracts.find(({ id }) => id === params.contractId)
  if (!contract) error(404)
  return { contract, staff, switches: switches.filter(({ contractId }) => contractId === contract.id) }
}
