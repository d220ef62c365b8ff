import { readListAddress } from '#lib/cases/list-address.ts'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('cases:list')
  const { shell } = await parent()
  const address = readListAddress(url.searchParams, shell.post.role)
  const query = { view: address.view, stages: [...address.stages], size: address.size }
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [first, counts] = await Promise.all([rpc.cases.list.query(query), rpc.cases.counts.query({ view: address.view })])
  return { address, query, first, counts }
}
