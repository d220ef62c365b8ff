import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`case:${params.caseId}`)
  return { timeline: await rpcFor(fetch, { tenant: params.tenant }).cases.timeline.query({ caseId: params.caseId, size: 8 }) }
}
