import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends('settings:contracts')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const contract = await rpc.contracts.get.query({ contractId: params.contractId })
  const { shell } = await parent()
  const mayHandOver = contract.isOurs && can(shell, 'core:contract.write')
  const evaluations = can(shell, 'core:evaluation.read') ? await rpc.evaluations.ofContract.query({ contractId: params.contractId as never }) : null
  return { contract, evaluations, hanging: mayHandOver ? await rpc.contracts.openCases.query({ contractId: params.contractId }) : null }
}
