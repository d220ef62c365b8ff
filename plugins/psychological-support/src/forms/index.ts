import type { FormDefinition } from '@xinshe/forms'
import { appraisalForms } from './appraisal-form.ts'
import { sessionForm } from './session-form.ts'

/** The forms that records keep, for the lock. */
export const forms: readonly FormDefinition[] = [sessionForm, ...Object.values(appraisalForms)]
