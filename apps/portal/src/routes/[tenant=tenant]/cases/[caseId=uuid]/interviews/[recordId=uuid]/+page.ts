import { isOpen } from '@xinshe/core/case/case.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

/** One interview: shown as signed, or written on when it was returned or is being corrected (`?edit`). */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  const { theCase, shell } = await parent()
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const caseId = params.caseId
  const recordId = params.recordId
  const newest = theCase.records.find(({ id }) => id === params.recordId)
  /** A correction that was begun stays readable, and can be thrown away, after the case has ended. */
  const isBegun = theCase.drafts.some(({ subjectId }) => subjectId === recordId)
  const mayWrite = theCase.writesContent && can(shell, 'core:record.write') && (isBegun || isOpen(theCase.stage))
  const isWriting = mayWrite && newest !== undefined && (url.searchParams.has('edit') || newest.state === 'returned')
  /** As with the other forms: shown to a lead who was deciding on it too. */
  const isReturned = newest?.state === 'returned' && can(shell, 'core:record.approve')
  const [start, record, { people }] = await Promise.all([
    isWriting ? rpc.records.getDraft.query({ form: 'core.interview', caseId, recordId }) : null,
    isWriting && !isReturned ? null : rpc.records.get.query({ caseId, recordId }),
    isWriting ? rpc.records.people.query({ caseId }) : { people: [] }
  ])
  return { start, record, people }
}
