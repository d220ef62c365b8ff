import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  const { theCase } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [timeline, claims] = await Promise.all([
    rpc.cases.timeline.query({ caseId: params.caseId, size: 8 }),
    theCase.readsContent ? rpc.screening.claimsOfCase.query({ caseId: params.caseId }) : null
  ])
  return { timeline, claims }
}
