import { rpcFor } from '#lib/rpc.ts'
import { readLook } from '#lib/lists/look-address.ts'
import type { PageLoad } from './$types'

const boxes = { received: 'received', sent: 'sent' } as const
const open = ['draft', 'sent', 'received', 'returned', 'in-progress'] as const
const closed = ['done', 'failed', 'withdrawn'] as const

/** Queue, state and search stand in the address, so that the view can be kept and shared. */
export const load: PageLoad = async ({ params, url, fetch, depends }) => {
  depends('xinshe:referrals')
  const box = boxes[url.searchParams.get('box') as 'sent'] ?? 'received'
  const show = url.searchParams.get('show') === 'closed' ? ('closed' as const) : ('open' as const)
  const q = (url.searchParams.get('q') ?? '').slice(0, 80)
  const lines = await rpcFor(fetch, { tenant: params.tenant }).referrals.list.query({ box, states: [...(show === 'open' ? open : closed)], q })
  return { box, show, q, look: readLook(url.searchParams), lines }
}
