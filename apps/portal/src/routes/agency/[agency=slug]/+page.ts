import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('agency:desk')
  const rpc = rpcFor(fetch, { agency: params.agency })
  const [contracts, staff, acts] = await Promise.all([rpc.contracts.ofAgency.query(), rpc.staff.list.query(), rpc.staff.acts.query({})])
  return { contracts, staff, acts }
}
