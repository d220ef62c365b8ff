import { error } from '@sveltejs/kit'
import { isOpen, openStages, type Stage } from '@xinshe/core/case/case.ts'
import { formIds } from '#lib/records/form-names.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

/** When a form is first written; afterwards it is corrected. */
const seasons: Record<keyof typeof formIds, readonly Stage[]> = {
  intake: ['registered'],
  assessment: openStages,
  plan: ['assessed', 'planned', 'in-service'],
  closure: ['planned', 'in-service']
}

/**
 * One form of a case: written on while it may be (`?edit` for a correction), else shown as it was signed.
 * `?version=` is an older version, by its record's id.
 */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  const { theCase, shell } = await parent()
  // Registry readers know the case, not which forms it has: to say that one is not written yet would be untrue.
  if (!theCase.readsContent) error(404)
  const form = formIds[params.form]
  const caseId = params.caseId
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const newest = theCase.records.find((record) => record.form === form)
  const shownId = url.searchParams.get('version') ?? newest?.id
  /** What was begun stays readable, and can be thrown away, after its time (a case that was declined meanwhile). */
  const isBegun = theCase.drafts.some((draft) => draft.form === form && draft.subjectId === (newest?.id ?? theCase.id))
  const mayWrite = theCase.writesContent && can(shell, 'core:record.write') && (isBegun || isOpen(theCase.stage))
  const isWriting =
    mayWrite && (newest ? url.searchParams.has('edit') || (newest.state === 'returned' && !url.searchParams.has('version')) : isBegun || seasons[params.form].includes(theCase.stage))
  /** Sent back while a lead was deciding on it too: they are shown the form as it stands until they have put away what they wrote. */
  const isReturned = newest?.state === 'returned' && can(shell, 'core:record.approve')
  const [start, record, resources, replies, documents] = await Promise.all([
    isWriting ? rpc.records.getDraft.query({ form, caseId, recordId: newest?.id }) : null,
    shownId && (!isWriting || isReturned) ? rpc.records.get.query({ caseId, recordId: shownId }) : null,
    isWriting && params.form === 'closure' ? rpc.resources.ofCase.query({ caseId: caseId as never }) : null,
    isWriting && params.form === 'closure' ? rpc.replies.ofCase.query({ caseId: caseId as never }) : null,
    params.form === 'plan' && !isWriting && mayWrite && theCase.stage === 'planned' && can(shell, 'core:document.read') ? rpc.documents.list.query({ caseId: caseId as never }) : []
  ])
  return { form, start, record, links: resources?.links ?? [], unanswered: replies?.unanswered ?? [], documents }
}
