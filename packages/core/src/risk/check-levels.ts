import { riskLevels, type RiskLevel } from '../case/case.ts'
import type { LevelSetting } from './risk-setting.ts'

export interface LevelFault {
  readonly level: RiskLevel
  readonly field: 'tells' | 'minutes' | 'reviewDays' | 'contactDays'
  readonly code: 'risk/nobody-told' | 'risk/lead-untold' | 'risk/read-later' | 'risk/review-rarer' | 'risk/contact-rarer'
}

/** What a graver level never has longer than a milder one. */
const spans = [
  ['minutes', 'risk/read-later'],
  ['reviewDays', 'risk/review-rarer'],
  ['contactDays', 'risk/contact-rarer']
] as const

/**
 * 6.3.3.b: what no bureau can set, for a life may depend on it: a level that tells nobody, which would switch the notice off,
 * red without the lead, and levels that are upside down: a graver one that is read later, reviewed less often or contacted less often
 * than a milder one. Gravest first.
 */
export function checkLevels(levels: readonly Pick<LevelSetting, 'level' | 'tells' | 'minutes' | 'reviewDays' | 'contactDays'>[]): LevelFault[] {
  const inOrder = riskLevels.flatMap((level) => levels.filter((one) => one.level === level))
  return inOrder.flatMap((graver, at) => {
    const { level, tells } = graver
    const milder = inOrder.slice(at + 1)
    const faults: LevelFault[] = []
    if (level === 'red' && !tells.includes('lead')) faults.push({ level, field: 'tells', code: 'risk/lead-untold' })
    else if (tells.length === 0) faults.push({ level, field: 'tells', code: 'risk/nobody-told' })
    for (const [field, code] of spans) if (milder.some((other) => graver[field] > other[field])) faults.push({ level, field, code })
    return faults
  })
}
