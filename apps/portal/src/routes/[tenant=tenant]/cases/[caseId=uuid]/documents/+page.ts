import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`case:${params.caseId}`)
  return { documents: await rpcFor(fetch, { tenant: params.tenant }).documents.list.query({ caseId: params.caseId }) }
}
