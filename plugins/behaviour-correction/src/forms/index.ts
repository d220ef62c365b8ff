import type { FormDefinition } from '@xinshe/forms'
import { abcForm } from './abc-form.ts'
import { dissuasionForm } from './dissuasion-form.ts'
import { harmForm } from './harm-form.ts'
import { interventionForm } from './intervention-form.ts'
import { resultForm } from './result-form.ts'

/** Every form of this plugin, for the lock. */
export const forms: readonly FormDefinition[] = [abcForm, interventionForm, harmForm, dissuasionForm, resultForm]
