import { accept, refuse, type Decision } from '../decision.ts'
import { alarmSteps, type AlarmStep } from './alarm.ts'

/** After so many minutes without anybody's word the alarm goes on to this step. */
export interface PlannedStep {
  readonly to: AlarmStep
  readonly afterMinutes: number
}

const aDay = 1440

/** The steps with their minutes, as a bureau set them: `climbPlan([0, 5, 10, 20, 30])`. */
export function climbPlan(minutes: readonly number[]): PlannedStep[] {
  return alarmSteps.map((to, index) => ({ to, afterMinutes: minutes[index]! }))
}

/** Where an alarm at `step` (0: nowhere yet) goes next; null at the top. */
export function nextStep(step: number): AlarmStep | null {
  return alarmSteps[step] ?? null
}

/** Whether the minutes are a plan: one for each step, the first at once, none before the one below it, all within a day. */
export function decidePlan(minutes: readonly number[]): Decision<readonly number[], 'alarm/wrong-minutes'> {
  const isPlan =
    minutes.length === alarmSteps.length &&
    minutes[0] === 0 &&
    minutes.every((minute, index) => Number.isInteger(minute) && minute <= aDay && minute >= (minutes[index - 1] ?? 0))
  return isPlan ? accept(minutes) : refuse('alarm/wrong-minutes')
}
