import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:leaving')
  return { left: await rpcFor(fetch, { tenant: params.tenant }).leaving.of.query({ postId: params.postId as never }) }
}
