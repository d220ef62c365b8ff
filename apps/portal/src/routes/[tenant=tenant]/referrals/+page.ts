import { rpcFor } from '#lib/rpc.ts'
import { readLook } from '#lib/lists/look-address.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

// what was sent back is no longer its receiver's; its sender has to do something about it
const states = {
  sent: { open: ['draft', 'sent', 'received', 'returned', 'in-progress'], closed: ['done', 'failed', 'withdrawn'] },
  received: { open: ['sent', 'received', 'in-progress'], closed: ['returned', 'done', 'failed', 'withdrawn'] }
} as const

/** Queue, state and search stand in the address, so that the view can be kept and shared. */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('xinshe:referrals')
  depends('xinshe:views')
  const { shell } = await parent()
  const box = url.searchParams.get('box') === 'sent' ? ('sent' as const) : ('received' as const)
  const show = url.searchParams.get('show') === 'closed' ? ('closed' as const) : ('open' as const)
  const q = (url.searchParams.get('q') ?? '').slice(0, 80)
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [lines, views] = await Promise.all([
    rpc.referrals.list.query({ box, states: [...states[box][show]], q }),
    can(shell, 'core:view.read') ? rpc.views.list.query({ list: 'referrals' }) : []
  ])
  return { box, show, q, look: readLook(url.searchParams), lines, views }
}
