import type { FormDefinition } from '@xinshe/forms'
import { consultationForm } from './consultation-form.ts'

/** The forms that records keep, for the lock. */
export const forms: readonly FormDefinition[] = [consultationForm]
