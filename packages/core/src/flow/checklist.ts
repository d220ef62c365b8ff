import type { RiskSetting } from '../risk/risk-setting.ts'
import type { FlowEntry, FlowKind } from './flow.ts'
import { standingEntries } from '../standing-entries.ts'
import { isKept, type FlowKept } from './kept.ts'
import { flowSteps } from './flow-steps.ts'
import { ratedStep, type FlowRating } from './rated-step.ts'
import type { FlowStep } from './step.ts'

/** How long steps may take, as the bureau sets it. */
export type FlowHours = Pick<RiskSetting, 'rateHours' | 'planHours' | 'organHours'>

export interface FlowFacts<Entry extends FlowEntry = FlowEntry> {
  readonly kind: FlowKind
  readonly openedAt: string
  readonly entries: readonly Entry[]
}

/** What the checklist of a flow depends on besides its own lines. */
export interface FlowStanding<Entry extends FlowEntry = FlowEntry> extends FlowFacts<Entry> {
  readonly rating: FlowRating | null
  readonly kept: FlowKept
  readonly hours: FlowHours
  /** False where the visit, the mark or the tag behind the flow counts no more: nobody asks for a level (as `riskDue` has it), nor for anything else. */
  readonly asks?: boolean
}

/** `waiting`: something comes before it; `if-needed`: nothing asks for it yet; `partly`: begun, for example one name of two. */
export type StepState = 'done' | 'partly' | 'open' | 'overdue' | 'waiting' | 'if-needed'

export interface ChecklistItem<Entry extends FlowEntry = FlowEntry> {
  readonly step: FlowStep
  readonly state: StepState
  /** Lines in force. */
  readonly lines: readonly Entry[]
  /** ISO; null where nothing is set. */
  readonly dueAt: string | null
}

/** Where every step of a flow stands now; steps that follow up a line are shown at that line and not here. */
export function checklistOf<Entry extends FlowEntry>({ kind, openedAt, entries, rating, kept, hours, asks = true }: FlowStanding<Entry>, now: string): ChecklistItem<Entry>[] {
  const standing = standingEntries(entries)
  const linesOf = (id: string) => standing.filter(({ step }) => step === id)
  return flowSteps[kind]
    .filter(({ about }) => !about)
    .map((step) => {
      if (step.rated && !rating && !asks) return { step, lines: [], dueAt: null, state: 'if-needed' }
      if (step.rated) return { step, lines: [], ...ratedStep(step.rated, rating, { openedAt, hours }, now) }
      if (step.kept) return { step, lines: [], dueAt: null, state: isKept(step.kept, kept) ? 'done' : asks ? 'open' : 'if-needed' }
      const lines = linesOf(step.id)
      const dueAt = step.due && asks ? new Date(Date.parse(termsRunFrom({ openedAt, entries })) + hours[step.due] * 3_600_000).toISOString() : null
      return { step, lines, dueAt, state: stateOf(asks ? step : { ...step, need: 'if-needed' }, lines, standing, dueAt, now) }
    })
}

function stateOf(step: FlowStep, lines: readonly FlowEntry[], standing: readonly FlowEntry[], dueAt: string | null, now: string): StepState {
  if (lines.length > 0 && (step.isDone?.(lines, standing) ?? true)) return 'done'
  if (dueAt && dueAt <= now) return 'overdue'
  if (lines.length > 0) return 'partly'
  if (step.need === 'if-needed') return 'if-needed'
  return step.waitsFor?.some((id) => !standing.some((entry) => entry.step === id)) ? 'waiting' : 'open'
}

/** What to do first: the overdue, then what is begun, then the first that waits for nothing. */
export function nextStepOf<Entry extends FlowEntry>(items: readonly ChecklistItem<Entry>[]): ChecklistItem<Entry> | undefined {
  return (['overdue', 'partly', 'open', 'waiting'] as const).flatMap((state) => items.filter((item) => item.state === state))[0]
}

/** Whether the flow is closed: the newest of closing and reopening says so. */
export function isFlowClosed(entries: readonly FlowEntry[]): boolean {
  return entries.filter(({ step }) => step === 'close' || step === 'reopen').at(-1)?.step === 'close'
}

/** The line by which a rule opens a closed flow again says so in the clear; a person who reopens one wins no time. */
export const byRule = { byRule: true } as const

/** From when the hours of a flow run: its opening, or the last time the rule opened it again (as `core.terms_run_from` has it). */
function termsRunFrom({ openedAt, entries }: Pick<FlowFacts, 'openedAt' | 'entries'>): string {
  return entries.findLast(({ step, answers }) => step === 'reopen' && answers['byRule'] === true)?.at ?? openedAt
}

/** 7.2.1.c: whole minutes from the call to the arrival. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
}
