import { collectiveSteps } from './collective-steps.ts'
import type { FlowKind } from './flow.ts'
import { hardshipSteps } from './hardship-steps.ts'
import { irrationalSteps } from './irrational-steps.ts'
import type { FlowStep } from './step.ts'

/** The checklist of each flow, in the order of the standard. */
export const flowSteps: Readonly<Record<FlowKind, readonly FlowStep[]>> = { collective: collectiveSteps, irrational: irrationalSteps, hardship: hardshipSteps }

/** A step by its id; nothing where there is none. */
export function stepOf(id: string): FlowStep | undefined {
  return Object.values(flowSteps).flat().find((step) => step.id === id)
}
