import { rpcFor } from '#lib/rpc.ts'
import { flowsOfMatter } from '#lib/flows/flows.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`matter:${params.matterId}`, `flows:${params.matterId}`)
  const { shell } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const { matterId } = params
  const [matter, clocks, alike, contracts, classification, screening, flows] = await Promise.all([
    rpc.cases.matter.query({ matterId }),
    rpc.clocks.ofMatter.query({ matterId }),
    rpc.likeness.candidates.query({ matterId }),
    can(shell, 'core:dispatch.write') ? rpc.cases.contractsHere.query() : null,
    can(shell, 'core:classification.read') ? rpc.classification.ofMatter.query({ matterId }) : null,
    can(shell, 'core:screening.read') ? rpc.screening.ofMatter.query({ matterId }) : null,
    can(shell, 'core:flow.read') ? rpc.flows.ofMatter.query({ matterId }) : null
  ])
  return { matter, clocks, alike, contracts, classification, screening, flows: flows && flowsOfMatter(flows, matterId) }
}
