interface Page {
  readonly error: object | null
  readonly status: number
  readonly params: { readonly caseId?: string }
}

/**
 * The case an alarm from this page names. Of a page that this post may not see, none: an alarm with a case that is not its own would
 * be refused. A page that merely failed is still that of the case.
 */
export function caseOfPage({ error, status, params }: Page): string | undefined {
  return error && (status === 403 || status === 404) ? undefined : params.caseId
}
