import { checklistOf, isFlowClosed, type FlowStanding } from './checklist.ts'
import type { FlowStep } from './step.ts'

/** A step of a flow with a time limit that is not done yet. */
export interface FlowDuty {
  readonly step: FlowStep['id']
  /** ISO. */
  readonly dueAt: string
  readonly isOverdue: boolean
}

/**
 * What a flow asks for by a moment (7.2.3.b). Nothing once it is done or the flow is closed. The steps that are done by
 * rating are not among them: `riskDue` asks for those, with a flow and without.
 */
export function flowDue(flow: FlowStanding, now: string): FlowDuty[] {
  if (isFlowClosed(flow.entries)) return []
  return checklistOf(flow, now).flatMap(({ step, state, dueAt }) => (dueAt && !step.rated && state !== 'done' ? [{ step: step.id, dueAt, isOverdue: state === 'overdue' }] : []))
}
