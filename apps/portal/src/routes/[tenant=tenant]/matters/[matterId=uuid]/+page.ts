import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`matter:${params.matterId}`)
  const { shell } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [matter, clocks, alike, contracts, workers] = await Promise.all([
    rpc.cases.matter.query({ matterId: params.matterId }),
    rpc.clocks.ofMatter.query({ matterId: params.matterId }),
    rpc.likeness.candidates.query({ matterId: params.matterId }),
    can(shell, 'core:dispatch.write') ? rpc.cases.contractsHere.query() : null,
    can(shell, 'core:case.approve') ? rpc.cases.workersHere.query() : null
  ])
  return { matter, clocks, alike, contracts, workers }
}
