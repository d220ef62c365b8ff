import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`alarm:${params.alarmId}`)
  return { alarm: await rpcFor(fetch, { tenant: params.tenant }).alarms.get.query({ alarmId: params.alarmId }) }
}
