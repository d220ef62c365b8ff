import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch }) => ({ choices: await rpcFor(fetch, { tenant: params.tenant }).contracts.choices.query() })
