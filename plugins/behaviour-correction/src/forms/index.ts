import type { FormDefinition } from '@xinshe/forms'
import { abcForm } from './abc-form.ts'
import { chronologyForm } from './chronology-form.ts'
import { custodyForm } from './custody-form.ts'
import { dissuasionForm } from './dissuasion-form.ts'
import { evidenceForm } from './evidence-form.ts'
import { handOverForm } from './hand-over-form.ts'
import { harmForm } from './harm-form.ts'
import { interventionForm } from './intervention-form.ts'
import { resultForm } from './result-form.ts'

export const behaviourForms: readonly FormDefinition[] = [abcForm, interventionForm, harmForm, dissuasionForm, resultForm, chronologyForm]
export const evidenceForms: readonly FormDefinition[] = [evidenceForm, custodyForm, handOverForm]

/** Every form of this plugin, for the lock. */
export const forms: readonly FormDefinition[] = [...behaviourForms, ...evidenceForms]
