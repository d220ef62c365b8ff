/** The forms that print: A, B and C of the standard, the assessment and the plan. */
export type PrintedForm = 'intake' | 'interview' | 'closure' | 'assessment' | 'plan'

/** Opens a print in a window of its own: the page with its unsaved text stays where it is. */
export function openPrint(tenant: string, form: PrintedForm, what: { record: string } | { case: string; blank: '1' }): void {
  openWindow(tenant, form, what)
}

/** The same for the screening of a matter (7.1.2.l). */
export function openScreeningPrint(tenant: string, matterId: string): void {
  openWindow(tenant, 'screening', { matter: matterId })
}

function openWindow(tenant: string, name: string, what: Record<string, string>): void {
  window.open(`/${tenant}/print/${name}?${new URLSearchParams(what)}`, '_blank', 'noopener')
}
