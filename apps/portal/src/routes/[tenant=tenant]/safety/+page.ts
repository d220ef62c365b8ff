import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:visits')
  const { visits } = rpcFor(fetch, { tenant: params.tenant })
  const [underWay, incidents] = await Promise.all([visits.underWay.query(), visits.incidents.query()])
  return { underWay, incidents }
}
