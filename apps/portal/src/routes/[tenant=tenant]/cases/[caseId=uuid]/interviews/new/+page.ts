import { error } from '@sveltejs/kit'
import { isOpen } from '@xinshe/core/case/case.ts'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

/** A new interview. In a case that ended none is begun; what was begun stays readable and can be thrown away. */
export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
  depends('xinshe:visits')
  const { theCase } = await parent()
  if (!theCase.writesContent) error(404)
  const isBegun = theCase.drafts.some(({ form, subjectId }) => form === 'core.interview' && subjectId === theCase.id)
  if (!isBegun && !isOpen(theCase.stage)) return { start: null, visits: [], people: [] }
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [start, visits, { people }] = await Promise.all([rpc.records.getDraft.query({ form: 'core.interview', caseId: params.caseId }), rpc.visits.underWay.query(), rpc.records.people.query({ caseId: params.caseId })])
  return { start, visits, people }
}
