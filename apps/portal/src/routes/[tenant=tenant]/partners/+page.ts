import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:partners')
  return { partners: await rpcFor(fetch, { tenant: params.tenant }).partners.list.query() }
}
