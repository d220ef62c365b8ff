import { rpcFor } from '#lib/rpc.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ params, fetch, depends }) => {
  depends(`case:${params.caseId}`)
  return { theCase: await rpcFor(fetch, { tenant: params.tenant }).cases.get.query({ caseId: params.caseId }) }
}
