import { readReception } from '#lib/reception/reception-text.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

/** `?petitioner=` is somebody already chosen, by id. What is typed into the search box never stands in the address. */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('reception:draft')
  const { shell } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const petitionerId = url.searchParams.get('petitioner')
  const [known, contracts, kept] = await Promise.all([
    petitionerId ? rpc.petitioners.get.query({ petitionerId }) : null,
    can(shell, 'core:dispatch.write') ? rpc.cases.contractsHere.query() : null,
    rpc.cases.getReceptionDraft.query({})
  ])
  const draft = kept && { text: readReception(kept.answers), version: kept.version, savedAt: kept.savedAt }
  return { known, contracts, draft }
}
