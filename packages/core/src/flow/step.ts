import { date, defineForm, time, type Fields, type FormDefinition, type Rule, type FormContext } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { FlowEntry, FlowKind } from './flow.ts'
import type { KeptPart } from './kept.ts'
import type { RatedPart } from './rated-step.ts'

/** One step of a flow, as data: what it holds, what it waits for, until when it is due, when it is done. */
export interface FlowStep {
  readonly id: `${FlowKind}/${string}`
  readonly clause: string
  readonly title: Said
  /** What the standard asks, in a sentence of ours. */
  readonly asks: Said
  /** What one line of it holds: its schema, its dialog and its two languages; none where `rated` or `kept`. */
  readonly form?: FormDefinition
  /** Done by the rating of the case and by nothing else (risk.rate), so that a level, a plan and a judgement stand in one place. */
  readonly rated?: RatedPart
  /** Done by what the case keeps of it and by nothing else, so that it is written once. */
  readonly kept?: KeptPart
  /** Most lines that may stand. */
  readonly most?: number
  /** `if-needed`: no part of the checklist until something asks for it. */
  readonly need: 'always' | 'if-needed'
  /** Steps that come before it. */
  readonly waitsFor?: readonly string[]
  /** The setting that says how many hours after the opening of the flow it is overdue. */
  readonly due?: 'organHours'
  /** A line of this step follows up a line of that one. */
  readonly about?: string
  /** Whether the standing lines of the step, and of those that follow it up, make it done; one line does where nothing is said. */
  readonly isDone?: (lines: readonly FlowEntry[], all: readonly FlowEntry[]) => boolean
}

/** The form of one step: when it happened, then its own fields. */
export function stepForm<F extends Fields>(id: string, title: Said, fields: F, rules: readonly Rule<Record<string, unknown>, FormContext>[] = []): FormDefinition {
  return defineForm({
    id: `core.flow.${id}`,
    version: 1,
    title,
    sections: [{ id: 'step', title, fields: { ...whenFields, ...fields } as Fields }],
    rules: rules as never
  })
}

const whenFields = {
  on: date({ label: say('日期', 'Day'), notAfter: 'today', initial: 'today' }),
  at: time({ label: say('时间', 'Time') })
}
