/** The forms that the standard prints. */
export type PrintedForm = 'intake' | 'interview' | 'closure'

/** Opens a print in a window of its own: the page with its unsaved text stays where it is. */
export function openPrint(tenant: string, form: PrintedForm, what: { record: string } | { case: string; blank: '1' }): void {
  window.open(`/${tenant}/print/${form}?${new URLSearchParams(what)}`, '_blank', 'noopener')
}
