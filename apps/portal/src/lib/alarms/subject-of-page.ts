export interface Page {
  readonly error: object | null
  readonly status: number
  readonly params: { readonly caseId?: string; readonly shareId?: string }
}

/**
 * The case an alarm from this page names, or what of one is shared with a partner. Of a page that this post may not see, none: an
 * alarm with a case that is not its own would be refused. A page that merely failed is still that of the case.
 */
export function subjectOfPage({ error, status, params: { caseId, shareId } }: Page): { caseId?: string; shareId?: string } {
  if (error && (status === 403 || status === 404)) return {}
  return { ...(caseId && { caseId }), ...(shareId && { shareId }) }
}
