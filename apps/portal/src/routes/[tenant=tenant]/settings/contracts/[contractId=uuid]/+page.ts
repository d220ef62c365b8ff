import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends('settings:contracts')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const contract = await rpc.contracts.get.query({ contractId: params.contractId })
  const mayHandOver = contract.isOurs && can((await parent()).shell, 'core:contract.write')
  return { contract, hanging: mayHandOver ? await rpc.contracts.openCases.query({ contractId: params.contractId }) : null }
}
