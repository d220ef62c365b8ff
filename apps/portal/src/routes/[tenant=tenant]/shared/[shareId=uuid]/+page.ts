import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:shared')
  return { share: await rpcFor(fetch, { tenant: params.tenant }).sharedCases.get.query({ id: params.shareId }) }
}
