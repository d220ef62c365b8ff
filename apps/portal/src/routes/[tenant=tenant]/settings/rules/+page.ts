import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:rules')
  return { rules: await rpcFor(fetch, { tenant: params.tenant }).rules.list.query() }
}
