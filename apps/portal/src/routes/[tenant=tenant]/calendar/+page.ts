import { daysShown } from '@xinshe/core/agenda/month-days.ts'
import { isDay, today } from '@xinshe/words'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

/** `?view=week&on=2026-03-02`: a page of the calendar can be shared and reloaded. What is no day is today. */
export const load: PageLoad = async ({ params, url, fetch, depends }) => {
  depends('xinshe:tasks')
  const view = url.searchParams.get('view') === 'week' ? ('week' as const) : ('month' as const)
  const asked = url.searchParams.get('on') ?? ''
  const on = isDay(asked) && asked >= '2001-01-01' && asked < '2199-01-01' ? asked : today(new Date())
  const days = daysShown(view, on)
  return { view, on, agenda: await rpcFor(fetch, { tenant: params.tenant }).agenda.between.query({ from: days[0]!, to: days.at(-1)! }) }
}
