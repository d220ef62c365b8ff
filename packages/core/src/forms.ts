import type { FormDefinition } from '@xinshe/forms'
import { assessmentForm } from './assessment/assessment-form.ts'
import { closureForm } from './case/closure-form.ts'
import { intakeForm } from './case/intake-form.ts'
import { interviewForm } from './case/interview-form.ts'
import { planForm } from './plan/plan-form.ts'

/** Every form of the core, in the order in which a case meets them. */
export const coreFormDefinitions: readonly FormDefinition[] = [intakeForm, assessmentForm, planForm, interviewForm, closureForm]
