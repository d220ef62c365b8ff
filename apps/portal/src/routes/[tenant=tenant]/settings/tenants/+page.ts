import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:acts')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [children, overview, acts] = await Promise.all([rpc.tenants.children.query(), rpc.tenants.overview.query(), rpc.tenants.acts.query({})])
  return { children, overview, acts }
}
