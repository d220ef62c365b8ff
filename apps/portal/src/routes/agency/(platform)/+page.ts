import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, depends }) => {
  depends('platform:desk')
  return rpcFor(fetch).platform.list.query()
}
