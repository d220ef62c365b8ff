import type { ServiceFacts } from './sum-services.ts'

/** What stands in the form when an entry is corrected: of casework (`caseServiceForm`) no method, which it has by itself. */
export function answersOf({ caseId, method, techniques, minutes, on, persons, text }: ServiceFacts & { readonly caseId: string | null; readonly on: string; readonly persons: number | null; readonly text?: string | null }): Record<string, unknown> {
  const worked = { on, minutes, techniques }
  return caseId ? worked : { ...worked, method, ...(persons !== null && { persons }), ...(text && { text }) }
}
