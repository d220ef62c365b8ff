import { coreFormDefinitions } from '@xinshe/core/forms.ts'
import type { FormDefinition } from '@xinshe/forms'

/** A form of the core, by its id. @throws when there is none: that is a fault of ours */
export function formOf(id: string): FormDefinition {
  const found = coreFormDefinitions.find((form) => form.id === id)
  if (!found) throw new Error(`no such form: ${id}`)
  return found
}
