import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:contracts')
  return { contracts: await rpcFor(fetch, { tenant: params.tenant }).contracts.list.query() }
}
