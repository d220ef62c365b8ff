import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`case:${params.caseId}`)
  return { risk: await rpcFor(fetch, { tenant: params.tenant }).risk.ofCase.query({ caseId: params.caseId as never }) }
}
