import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`matter:${params.matterId}`)
  const { matterId, otherId } = params
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  return { comparison: await rpc.likeness.compare.query({ matterId, otherId }) }
}
