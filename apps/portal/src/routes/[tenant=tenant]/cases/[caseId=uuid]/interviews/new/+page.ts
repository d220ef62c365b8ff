import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:visits')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [start, visits] = await Promise.all([rpc.records.getDraft.query({ form: 'core.interview', caseId: params.caseId }), rpc.visits.underWay.query()])
  return { start, visits }
}
