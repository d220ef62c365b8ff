import type { RiskLevel } from '@xinshe/core/case/case.ts'
import type { Plan } from '../forms/plan-form.ts'

/** One line of the checklist of an event: the plan's step with the minutes of its level. */
export interface ChecklistStep {
  readonly text: string
  readonly minutes: number
  /** Informing the police: its time is kept with the event (5.8.a). */
  readonly isPolice: boolean
}

/** A plan as one event follows it: copied, so that a plan changed later changes nothing that has begun. */
export interface Checklist {
  readonly plan: string
  readonly startMinutes: number
  readonly policeMinutes: number
  readonly steps: readonly ChecklistStep[]
}

/** The steps of a plan with the limits of one level (6.3.3.c). */
export function checklistOf(plan: Plan, level: RiskLevel): Checklist {
  const startMinutes = { red: plan.startRed, orange: plan.startOrange, yellow: plan.startYellow, blue: plan.startBlue }[level]
  const steps = plan.steps.map((step) => ({ text: step.text, minutes: step[level], isPolice: step.isPolice === true }))
  return { plan: plan.name, startMinutes, policeMinutes: steps.find(({ isPolice }) => isPolice)!.minutes, steps }
}
