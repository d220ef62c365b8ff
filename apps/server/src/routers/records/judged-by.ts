import { closureForm } from '@xinshe/core/case/closure-form.ts'
import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import { interviewForm } from '@xinshe/core/case/interview-form.ts'
import { closureGoalsOf } from '@xinshe/core/plan/plan.ts'
import type { FormDefinition } from '@xinshe/forms'
import { today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import { approvedPlan } from './approved-plan.ts'
import type { CaseFacts } from './case-facts.ts'
import { newestRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

/** What the rules of A, B and C compare the answers with. */
export async function judgedBy(ctx: DeskContext, form: FormDefinition, held: CaseAtHand, { petitioner: { identity }, openedOn }: CaseFacts) {
  return {
    today: today(ctx.now()),
    idNumber: identity.idKind === 'id-card' ? identity.idNumber : undefined,
    petitionerName: identity.name,
    isAnonymous: !identity.name,
    openedOn,
    ...(form.id === interviewForm.id && { firstContactOn: await firstContactOn(ctx, held) }),
    ...(form.id === closureForm.id && { plannedGoals: await plannedGoals(ctx, held) })
  }
}

/** A.01, as the newest signed intake form has it. */
async function firstContactOn(ctx: DeskContext, { id }: CaseAtHand): Promise<string | undefined> {
  const intake = await newestRecord(ctx, id, intakeForm.id)
  if (!intake) return undefined
  const answers = await openAnswers(ctx.vault, intakeForm, id, intake)
  return typeof answers['firstContactOn'] === 'string' ? answers['firstContactOn'] : undefined
}

/** C.10.2. Nothing where no plan was ever approved. */
export async function plannedGoals(ctx: DeskContext, { id }: CaseAtHand): Promise<string[] | undefined> {
  const plan = await approvedPlan(ctx, id)
  return plan ? closureGoalsOf(plan).map(({ goal }) => goal) : undefined
}
