import { error } from '@sveltejs/kit'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

/** Registry readers know the case, not how many interviews it has: an empty list would be untrue. */
export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  depends('xinshe:service')
  const { theCase, shell } = await parent()
  if (!theCase.readsContent) error(404)
  return { service: can(shell, 'core:service.read') ? await rpcFor(fetch, { tenant: params.tenant }).service.ofCase.query({ caseId: params.caseId as never }) : null }
}
