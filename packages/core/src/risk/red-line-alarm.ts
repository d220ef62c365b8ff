import type { AlarmKind } from '../alarm/alarm.ts'
import { redLines, type RiskScreen, type RiskSign } from './risk-screen.ts'

/** One alarm that answers call for, and the answers it is about. */
export interface RedLineAlarm {
  readonly kind: AlarmKind
  readonly signs: readonly RiskSign[]
}

/** 5.6.b: the red lines that these answers cross and the text before them did not. */
export function crossedLines(before: RiskScreen, after: RiskScreen): RiskSign[] {
  const known = redLines(before)
  return redLines(after).filter((name) => !known.includes(name))
}

/** The alarms that red lines raise: harm to oneself and harm to others are two, each answered for on its own. */
export function alarmsOf(lines: readonly RiskSign[]): RedLineAlarm[] {
  const own = lines.filter((name) => name === 'selfHarm' || name === 'selfMutilation')
  const others = lines.filter((name) => name === 'violence')
  return [
    ...(own.length > 0 ? [{ kind: 'self-harm', signs: own } as const] : []),
    ...(others.length > 0 ? [{ kind: 'violence', signs: others } as const] : [])
  ]
}
