import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:partners')
  const rpc = rpcFor(fetch, { tenant: params.tenant }).partners
  const [partners, accounts] = await Promise.all([rpc.list.query(), rpc.accounts.query()])
  return { partners, accounts }
}
