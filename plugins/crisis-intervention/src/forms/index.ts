import type { FormDefinition } from '@xinshe/forms'
import { supportForm } from './support-form.ts'

/** The forms that records keep, for the lock. A plan is no record: it is copied whole into each event. */
export const forms: readonly FormDefinition[] = [supportForm]
