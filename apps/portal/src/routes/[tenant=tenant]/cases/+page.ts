import { placesOf, readListAddress } from '#lib/cases/list-address.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('cases:list')
  const { shell } = await parent()
  const address = readListAddress(url.searchParams, shell.post.role)
  const { view, sort } = address
  const query = { view, stages: [...address.stages], risks: [...address.risks], sort, places: placesOf(address), size: address.size }
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  /** Where people live and where it happened is the business of who registers and serves them, not of the tiers above. */
  const readsPlaces = can(shell, 'core:petitioner.read') && (shell.post.contractId !== null || shell.tenant?.tier === 'town')
  depends('xinshe:views')
  const [first, counts, residences, occurrences, views] = await Promise.all([
    rpc.cases.list.query(query),
    rpc.cases.counts.query({ view }),
    readsPlaces ? rpc.cases.byPlace.query({ view, kind: 'residence' }) : [],
    readsPlaces ? rpc.cases.byPlace.query({ view, kind: 'occurrence' }) : [],
    can(shell, 'core:view.read') ? rpc.views.list.query({ list: 'cases' }) : []
  ])
  return { address, query, first, counts, residences, occurrences, views, mayAssign: can(shell, 'core:case.approve') && view === 'team' }
}
