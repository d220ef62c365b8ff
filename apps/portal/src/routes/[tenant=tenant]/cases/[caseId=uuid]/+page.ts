import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  depends('xinshe:tasks')
  const { theCase } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [timeline, tasks, workers] = await Promise.all([
    rpc.cases.timeline.query({ caseId: params.caseId, size: 8 }),
    theCase.readsContent ? rpc.tasks.ofCase.query({ caseId: params.caseId }) : [],
    theCase.writesContent ? rpc.cases.workersHere.query() : []
  ])
  return { timeline, tasks, workers }
}
