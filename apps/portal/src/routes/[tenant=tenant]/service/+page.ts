import { lastOfMonth } from '@xinshe/core/agenda/month-days.ts'
import { isMonth, today } from '@xinshe/words'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

/** `?month=2026-03`; what is no month is this one. */
export const load: PageLoad = async ({ params, url, fetch, depends }) => {
  depends('xinshe:service')
  const asked = url.searchParams.get('month') ?? ''
  const month = isMonth(asked) && asked >= '2001-01' && asked < '2199-01' ? asked : today(new Date()).slice(0, 7)
  const first = `${month}-01`
  return { month, log: await rpcFor(fetch, { tenant: params.tenant }).service.own.query({ from: first, to: lastOfMonth(first) }) }
}
