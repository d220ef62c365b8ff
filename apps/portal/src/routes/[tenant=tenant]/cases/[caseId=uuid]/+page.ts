import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  depends('xinshe:tasks')
  const { theCase, shell } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [timeline, tasks, workers, resources, replies, meetings, satisfaction, claims, recusals, needsLead, partners, known] = await Promise.all([
    rpc.cases.timeline.query({ caseId: params.caseId, size: 8 }),
    theCase.readsContent ? rpc.tasks.ofCase.query({ caseId: params.caseId }) : [],
    theCase.writesContent ? rpc.cases.workersHere.query({ matterIds: theCase.matter ? [theCase.matter.id] : [] }) : [],
    theCase.readsContent ? rpc.resources.ofCase.query({ caseId: params.caseId as never }) : null,
    theCase.readsContent ? rpc.replies.ofCase.query({ caseId: params.caseId as never }) : null,
    theCase.readsContent ? rpc.meetings.ofCase.query({ caseId: params.caseId as never }) : null,
    theCase.readsContent ? rpc.satisfaction.ofCase.query({ caseId: params.caseId as never }) : null,
    theCase.readsContent ? rpc.screening.claimsOfCase.query({ caseId: params.caseId }) : null,
    theCase.readsContent ? rpc.recusals.ofCase.query({ caseId: params.caseId as never }) : [],
    theCase.readsContent ? rpc.recusals.needsLead.query({ caseId: params.caseId as never }) : null,
    theCase.writesContent && can(shell, 'core:partner.read') ? rpc.partners.list.query() : [],
    // The tiers above read the registry row alone: to them the case has no matter.
    theCase.matter && can(shell, 'core:matter.read') ? rpc.clocks.ofMatter.query({ matterId: theCase.matter.id }) : null
  ])
  return { timeline, tasks, workers, resources, replies, meetings, satisfaction, claims, recusals, needsLead, partners, clocks: known?.clocks ?? null }
}
