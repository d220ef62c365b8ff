import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const timeline = rpc.cases.timeline.query({ caseId: params.caseId, size: 8 })
  // The tiers above read the registry row alone: to them the case has no matter.
  const clocks = parent().then(({ theCase, shell }) =>
    theCase.matter && can(shell, 'core:matter.read') ? rpc.clocks.ofMatter.query({ matterId: theCase.matter.id }) : null
  )
  const [{ entries }, known] = await Promise.all([timeline, clocks])
  return { timeline: { entries }, clocks: known?.clocks ?? null }
}
