import { openStages } from '@xinshe/core/case/case.ts'
import type { CorePermission } from '@xinshe/core/manifest.ts'
import { postTraits } from '@xinshe/core/post.ts'
import { viewsOf } from '#lib/cases/list-address.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

/** What waits for this post today; one request, and nothing that the post does not have. */
export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends('xinshe:today')
  const { shell } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const may = (permission: CorePermission) => can(shell, `core:${permission}`)
  const [view] = viewsOf(shell.post.role)
  const isBureau = postTraits[shell.post.role].side === 'bureau'
  depends('xinshe:tasks')
  depends('xinshe:visits')
  const [tasks, cases, counts, waiting, drafts, awaiting, handedOver, workers, places, contracts, acts, alarms, notices, foreign, referrals, shutReferrals, returned, duties, flowDuties, gaps, promises, terms, riskNotices, visits, digests, shared] = await Promise.all([
    may('case.write') ? rpc.tasks.mine.query({}) : null,
    may('case.read') && may('record.read') ? rpc.cases.list.query({ view: 'mine', stages: [...openStages], size: 8 }) : null,
    may('case.read') ? rpc.cases.counts.query({ view }) : null,
    may('record.read') ? rpc.records.waiting.query({}) : [],
    may('record.write') ? rpc.records.drafts.query({}) : [],
    may('case.approve') ? rpc.cases.awaiting.query({ dispatched: 'yes', size: 20, isCounted: true }) : may('dispatch.write') ? rpc.cases.awaiting.query({ dispatched: 'any', size: 20, isCounted: true }) : null,
    may('case.approve') ? rpc.cases.handedOver.query() : [],
    may('record.read') ? rpc.cases.workersHere.query() : null,
    may('case.write') ? rpc.cases.placesHere.query() : [],
    isBureau && may('contract.read') ? rpc.contracts.list.query() : null,
    isBureau && may('tenant.read') ? rpc.tenants.acts.query({}) : null,
    may('alarm.read') ? rpc.alarms.list.query({ state: 'open', size: 6 }) : null,
    may('accusation.read') ? rpc.screening.notices.query() : [],
    isBureau && may('screening.read') ? rpc.screening.foreignMatters.query({ size: 20 }) : [],
    may('referral.read') ? rpc.referrals.list.query({ box: 'received', states: ['sent'] }) : [],
    may('referral.write') ? rpc.referrals.list.query({ box: 'received', states: ['received', 'in-progress'], isShut: true }) : [],
    may('referral.write') ? rpc.referrals.list.query({ box: 'sent', isBack: true }) : [],
    may('risk.write') ? rpc.risk.due.query() : [],
    may('flow.write') ? rpc.flows.due.query() : [],
    may('case.write') ? rpc.resources.gaps.query() : [],
    may('case.write') ? rpc.replies.due.query() : [],
    may('case.write') ? rpc.clocks.due.query() : null,
    may('risk.read') ? rpc.risk.notices.query() : [],
    may('visit.read') ? rpc.visits.underWay.query() : [],
    may('digest.read') ? rpc.digests.mine.query({ isNewest: true }) : [],
    may('shared-case.read') ? rpc.sharedCases.list.query() : null
  ])
  return { view, tasks, cases, counts, waiting, drafts, awaiting, handedOver, workers, places, contracts, acts, alarms, notices, foreign, referrals, shutReferrals, returned, duties, flowDuties, gaps, promises, terms, riskNotices, visits, digests, shared }
}
