import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:officers')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [officers, children] = await Promise.all([rpc.tenants.officers.query(), rpc.tenants.children.query()])
  return { officers, children }
}
