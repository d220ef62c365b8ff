import type { FormDefinition } from '@xinshe/forms'
import { effectCheckForm } from './effect-check-form.ts'

/** Every form of this plugin, for the lock. */
export const forms: readonly FormDefinition[] = [effectCheckForm]
