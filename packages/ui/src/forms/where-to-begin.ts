/** A problem as the summary on top lists it: `id` is the control's; without it the problem belongs to the whole form. */
interface Listed {
  readonly id?: string
  readonly level?: 'refusal' | 'warning'
}

/**
 * Where the cursor goes once a form was checked: to the field itself when there is one thing to do and a field to do it in
 * (B.08), else to the summary, which says how much there is. Warnings stop nobody and do not count beside a refusal.
 * @returns the control's id; undefined for the summary
 */
export function whereToBegin(problems: readonly Listed[]): string | undefined {
  const refusals = problems.filter(({ level }) => level !== 'warning')
  return refusals.length === 1 ? refusals[0]!.id : undefined
}
