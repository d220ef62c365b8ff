import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:contracts')
  return { contract: await rpcFor(fetch, { tenant: params.tenant }).contracts.get.query({ contractId: params.contractId }) }
}
