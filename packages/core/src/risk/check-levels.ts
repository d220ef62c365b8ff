import { riskLevels, type RiskLevel } from '../case/case.ts'
import type { LevelSetting } from './risk-setting.ts'

export interface LevelFault {
  readonly level: RiskLevel
  readonly field: 'tells' | 'contactDays'
  readonly code: 'risk/nobody-told' | 'risk/lead-untold' | 'risk/contact-rarer'
}

/**
 * 6.3.3.b: what no bureau can set, for a life may depend on it: a level that tells nobody, which would switch the notice off,
 * red without the lead, and a graver level whose contacts lie farther apart than those of a milder one. Gravest first.
 */
export function checkLevels(levels: readonly Pick<LevelSetting, 'level' | 'tells' | 'contactDays'>[]): LevelFault[] {
  const inOrder = riskLevels.flatMap((level) => levels.filter((one) => one.level === level))
  return inOrder.flatMap(({ level, tells, contactDays }, at) => {
    const milder = inOrder.slice(at + 1)
    const faults: LevelFault[] = []
    if (level === 'red' && !tells.includes('lead')) faults.push({ level, field: 'tells', code: 'risk/lead-untold' })
    else if (tells.length === 0) faults.push({ level, field: 'tells', code: 'risk/nobody-told' })
    if (milder.some((other) => contactDays > other.contactDays)) faults.push({ level, field: 'contactDays', code: 'risk/contact-rarer' })
    return faults
  })
}
