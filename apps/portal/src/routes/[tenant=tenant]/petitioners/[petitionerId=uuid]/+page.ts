import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`petitioner:${params.petitionerId}`)
  return { petitioner: await rpcFor(fetch, { tenant: params.tenant }).petitioners.get.query({ petitionerId: params.petitionerId }) }
}
