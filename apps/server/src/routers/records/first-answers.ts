import type { Assessment } from '@xinshe/core/assessment/assessment-form.ts'
import { distinctOrgans } from '@xinshe/core/case/closure-rules.ts'
import type { Intake } from '@xinshe/core/case/intake-form.ts'
import { interviewWith } from '@xinshe/core/case/interview-person.ts'
import { self } from '@xinshe/core/case/interview-relations.ts'
import { withheldName } from '@xinshe/core/petitioner/withheld-name.ts'
import { fullAddress } from '@xinshe/core/place/division-code.ts'
import { closureGoalsOf, planBeginnings } from '@xinshe/core/plan/plan.ts'
import type { Plan } from '@xinshe/core/plan/plan-form.ts'
import type { FormDefinition } from '@xinshe/forms'
import type { LinkAnswers } from '@xinshe/core/resource/link-form.ts'
import { resourcesOfCase } from '@xinshe/core/resource/resource-link.ts'
import { dayOf, today } from '@xinshe/words'
import type { CaseFacts } from './case-facts.ts'

/**
 * What a new draft begins with: what the house knows already is not typed again (A.04, A.05, A.09–A.13, B.01–B.03, C.04,
 * C.08–C.10). What form A was accepted on (A.24, A.26–A.28; docs/decisions/0024) and the needs of the assessment (7.1.2.d)
 * are what the plan begins with.
 */
export function firstAnswers(form: FormDefinition, facts: CaseFacts, written: EarlierForms, now: Date): Record<string, unknown> {
  const own = prefills[form.id]?.(facts, written) ?? {}
  return { ...form.defaults({ today: today(now) }), ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined && value !== '')) }
}

/** The forms of the case that another one goes on from, where they are there. */
export interface EarlierForms {
  readonly intake: Partial<Intake> | null
  readonly assessment: Partial<Assessment> | null
  /** The approved one. */
  readonly plan: Plan | null
  /** What was linked for the case. */
  readonly links: readonly LinkAnswers[]
}

const prefills: Readonly<Record<string, (facts: CaseFacts, written: EarlierForms) => Record<string, unknown>>> = {
  'core.intake': ({ petitioner: { identity }, home, matter, contacts, experience }) => ({
    firstContactOn: contacts.length > 0 ? dayOf(contacts.at(-1)!.happenedAt) : undefined,
    demand: matter.summary || matter.title,
    ...experience,
    name: identity.name ?? withheldName.zh,
    gender: identity.gender,
    phone: identity.phones.join('、'),
    address: fullAddress(home, identity.address ?? ''),
    bornOn: identity.bornOn
  }),
  'core.interview': ({ petitioner: { identity } }) => interviewWith({ name: identity.name ?? withheldName.zh, contact: identity.phones[0], relation: self.zh }),
  'core.assessment': (_, { intake }) => ({ family: intake?.background }),
  'core.plan': (_, { intake, assessment }) => {
    const goals = planBeginnings(intake ?? {})
    return { theories: intake?.theories, theoryOther: intake?.theoryOther, needs: assessment?.needs, goals: goals.length > 0 ? goals : undefined }
  },
  'core.closure': ({ openedOn, matter, contacts }, { plan, links }) => ({
    openedOn,
    resources: resourcesOfCase(links),
    organs: distinctOrgans([matter.competentOrgan, ...contacts.map(({ organ }) => organ)]),
    goals: plan ? closureGoalsOf(plan) : undefined
  })
}

/** The answers of a signed record as a draft takes them up again: without what nobody types. */
export function typedAnswers(form: FormDefinition, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const typed = (name: string) => form.fields[name]?.kind !== 'computed' && form.fields[name]?.kind !== 'heading'
  return Object.fromEntries(Object.entries(answers).filter(([name]) => typed(name)))
}
