import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  depends('xinshe:visits')
  const { shell, theCase } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [risk, visits] = await Promise.all([
    rpc.risk.ofCase.query({ caseId: params.caseId as never }),
    can(shell, 'core:visit.write') && theCase.writesContent ? rpc.visits.underWay.query() : null
  ])
  return { risk, visits }
}
