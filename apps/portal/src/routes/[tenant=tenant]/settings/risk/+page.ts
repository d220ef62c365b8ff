import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:risk')
  return { setting: await rpcFor(fetch, { tenant: params.tenant }).risk.setting.query() }
}
