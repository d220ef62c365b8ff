import { formIds } from './form-names.ts'

interface Where {
  readonly tenant: string
  readonly caseId: string
  readonly form: string
  /** The record; absent for a form that was never signed. */
  readonly recordId?: string | null
}

/** The page of a form of the core: a case has A, assessment, plan and C once, interviews have addresses of their own. */
export function recordAddress({ tenant, caseId, form, recordId }: Where): string {
  const base = `/${tenant}/cases/${caseId}`
  const name = Object.entries(formIds).find(([, id]) => id === form)?.[0]
  if (name) return `${base}/forms/${name}`
  return form === 'core.interview' ? `${base}/interviews/${recordId ?? 'new'}` : base
}
