import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:digest')
  return { digests: await rpcFor(fetch, { tenant: params.tenant }).digests.mine.query() }
}
