import { defineForm, type Form } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { intakeSections } from './intake-sections.ts'
import { intakeRules, type IntakeContext } from './intake-rules.ts'

/**
 * Annex A, table A.1: the intake form. The worker signs it (A.29); the lead answers with an `intakeReview`
 * (A.30, A.31). Submitting needs the day and, where known, the petitioner's identity number;
 * `given.worker` is the responsible worker's name (A.02).
 */
export const intakeForm = defineForm({
  id: 'core.intake',
  version: 3,
  title: say('信访社会工作服务接案表', 'Intake form for petition social work'),
  sections: intakeSections,
  rules: intakeRules
})

export type Intake = z.infer<typeof intakeForm.recordSchema>
export type IntakeDraft = z.infer<typeof intakeForm.draftSchema>
export type IntakeForm = Form<typeof intakeForm.fields, IntakeContext>
