/**
 * Takes a person to a field: scrolls it into the middle, below sticky headers, and focuses the control,
 * in a set of ticks the first box. `false` when the page has no such field.
 */
export function focusField(id: string): boolean {
  const field = document.getElementById(id)
  if (!field) return false
  const control = field.matches(focusable) ? field : (field.querySelector<HTMLElement>(focusable) ?? field)
  field.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
  return true
}

const focusable = 'input:not([disabled], [tabindex="-1"]), textarea:not([disabled]), button:not([disabled]), select:not([disabled])'
