import { say, type Said } from '@xinshe/words'
import { checklistOf, isFlowClosed, minutesBetween, type ChecklistItem } from '@xinshe/core/flow/checklist.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { flowSteps } from '@xinshe/core/flow/flow-steps.ts'
import { isSameLine } from '@xinshe/core/flow/is-same-line.ts'
import type { FlowStep } from '@xinshe/core/flow/step.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

type Answer = Answers['flows']['ofMatter']
export type Flow = Answer['flows'][number] & Pick<Answer, 'hours'> & { readonly matterId: string }
/** The flows of a matter, each knowing whose it is. */
export type Flows = Omit<Answer, 'flows'> & { readonly matterId: string; readonly flows: Flow[] }

export function flowsOfMatter(answer: Answer, matterId: string): Flows {
  return { ...answer, matterId, flows: answer.flows.map((flow) => ({ ...flow, matterId, hours: answer.hours })) }
}
export type FlowLine = Flow['entries'][number]
export type FlowItem = ChecklistItem<FlowLine>

/** The checklist of a flow as it stands; a closed one has nothing overdue. */
export function itemsOf(flow: Flow): FlowItem[] {
  const now = isFlowClosed(flow.entries) ? flow.openedAt : new Date().toISOString()
  return checklistOf(flow, now)
}

/** The lines that follow up this one, as it stands or as it stood, with their step. */
export function followUpsOf(flow: Flow, line: FlowLine): { step: FlowStep; line: FlowLine }[] {
  return standingEntries(flow.entries).flatMap((entry) => {
    const step = flowSteps[flow.kind].find(({ id, about }) => about && id === entry.step)
    return step && isSameLine(flow.entries, entry.about, line.id) ? [{ step, line: entry }] : []
  })
}

/** What may still be written about a line: the arrival of a notice, the result of an application. */
export function followable(flow: Flow, line: FlowLine): FlowStep[] {
  const done = followUpsOf(flow, line).map(({ step }) => step.id)
  return flowSteps[flow.kind].filter(({ id, about }) => about === line.step && !done.includes(id))
}

/** What is worked out of a line and never typed: minutes to the arrival (7.2.1.c). */
export function workedOut(flow: Flow, line: FlowLine): Said | undefined {
  if (line.step === 'collective/arrival') {
    const notice = standingEntries(flow.entries).find(({ id }) => isSameLine(flow.entries, id, line.about))
    const minutes = notice ? minutesBetween(notice.at, line.at) : 0
    return say(`通知后 ${minutes} 分钟到场`, `arrived ${minutes} min after the call`)
  }
  return undefined
}
