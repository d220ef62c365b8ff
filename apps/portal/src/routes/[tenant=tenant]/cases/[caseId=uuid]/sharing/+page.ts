import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`case:${params.caseId}`)
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [ledger, agencies] = await Promise.all([rpc.consents.ofCase.query({ caseId: params.caseId as never }), rpc.consents.recipients.query()])
  return { ...ledger, agencies }
}
