import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch }) => {
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  return { start: await rpc.records.getDraft.query({ form: 'core.interview', caseId: params.caseId }) }
}
