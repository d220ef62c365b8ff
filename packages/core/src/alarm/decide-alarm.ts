import { accept, refuse, type Decision } from '../decision.ts'
import { alarmSteps, type AlarmLevel, type AlarmOutcome } from './alarm.ts'

/** An alarm, as far as what may be done to it depends on it. */
export interface StandingAlarm {
  readonly level: AlarmLevel
  readonly step: number
  readonly isReported: boolean
  readonly isClosed: boolean
}

/**
 * Who wants to act on it: whether they raised it, whether it is theirs to answer (told of it, or at a desk it concerns), whether
 * it was handed up past them, and whether they have handed everything on while another of their tier is there.
 */
export interface AlarmActor {
  readonly raisedIt: boolean
  readonly answersIt: boolean
  readonly liesAbove: boolean
  readonly isLeaving: boolean
}

export type AlarmCommand =
  | { readonly kind: 'acknowledge' | 'note' }
  | { readonly kind: 'report' | 'hand-up'; readonly text: string }
  | { readonly kind: 'close'; readonly outcome: AlarmOutcome; readonly text: string }

export type AlarmRefusal =
  | 'alarm/closed'
  | 'alarm/not-yours'
  | 'alarm/own'
  | 'alarm/lies-above'
  | 'alarm/handed-on'
  | 'alarm/reported'
  | 'alarm/receipt-missing'
  | 'alarm/reason-missing'
  | 'alarm/top-reached'
  | 'alarm/second-person'
  | 'alarm/report-missing'

/**
 * What a person may do to an alarm (6.3.3.0): take it, unless they raised it, it was handed up past them or they are leaving;
 * enter the receipt of the report once; hand it up while there is somebody above, unless it was handed up past them: then those
 * above take it or hand it on. A danger to life is closed by a second person and only with the receipt, also when it proved
 * false: what was reported may say so, but there is no way to make the report go away.
 */
export function decideAlarm(alarm: StandingAlarm, actor: AlarmActor, command: AlarmCommand): Decision<AlarmCommand, AlarmRefusal> {
  if (!actor.raisedIt && !actor.answersIt) return refuse('alarm/not-yours')
  if (alarm.isClosed) return refuse('alarm/closed')
  switch (command.kind) {
    case 'acknowledge':
      if (actor.raisedIt) return refuse('alarm/own')
      if (actor.liesAbove) return refuse('alarm/lies-above')
      return actor.isLeaving ? refuse('alarm/handed-on') : accept(command)
    case 'note':
      return accept(command)
    case 'report':
      if (alarm.isReported) return refuse('alarm/reported')
      return command.text ? accept(command) : refuse('alarm/receipt-missing')
    case 'hand-up':
      if (actor.liesAbove) return refuse('alarm/lies-above')
      if (alarm.step >= alarmSteps.length) return refuse('alarm/top-reached')
      return command.text ? accept(command) : refuse('alarm/reason-missing')
    case 'close':
      return decideClose(alarm, actor, command)
  }
}

function decideClose(alarm: StandingAlarm, actor: AlarmActor, command: Extract<AlarmCommand, { kind: 'close' }>): Decision<AlarmCommand, AlarmRefusal> {
  if (!command.text) return refuse('alarm/reason-missing')
  if (alarm.level === 'red' && actor.raisedIt) return refuse('alarm/second-person')
  if (alarm.level === 'red' && !alarm.isReported) return refuse('alarm/report-missing')
  return accept(command)
}
