import { flowsOfMatter } from '#lib/flows/flows.ts'
import { can } from '#lib/shell/can.ts'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  const { shell, theCase } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const matterId = theCase.matter?.id
  depends(`case:${params.caseId}`, `flows:${matterId ?? 'none'}`)
  const [flows, pathways] = await Promise.all([
    matterId && can(shell, 'core:flow.read') ? rpc.flows.ofMatter.query({ matterId: matterId as never }) : null,
    theCase.readsContent ? rpc.pathways.ofCase.query({ caseId: params.caseId as never }) : null
  ])
  return { flows: flows && matterId ? flowsOfMatter(flows, matterId) : null, pathways }
}
