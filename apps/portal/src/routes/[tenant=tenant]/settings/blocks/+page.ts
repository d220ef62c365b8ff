import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('settings:blocks')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [blocks, children] = await Promise.all([rpc.blocks.list.query(), rpc.tenants.children.query()])
  return { blocks, children }
}
