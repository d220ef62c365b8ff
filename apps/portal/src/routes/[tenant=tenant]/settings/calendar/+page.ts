import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:calendar')
  return { calendar: await rpcFor(fetch, { tenant: params.tenant }).calendar.get.query() }
}
