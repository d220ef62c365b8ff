import { isEnding } from '@xinshe/core/contract/is-ending.ts'
import { daysBetween } from '@xinshe/words'

interface Term {
  readonly ends: string
  readonly state: 'coming' | 'in-force' | 'ended'
}

/**
 * The contracts in force, those that end first on top. `daysLeft` is there when the end is near.
 * @param today `2026-11-23`
 */
export function runningContracts<Contract extends Term>(contracts: readonly Contract[], today: string): (Contract & { daysLeft?: number })[] {
  return contracts
    .filter(({ state }) => state === 'in-force')
    .sort((a, b) => a.ends.localeCompare(b.ends))
    .map((contract) => (isEnding(contract, today) ? { ...contract, daysLeft: daysBetween(today, contract.ends) } : contract))
}
