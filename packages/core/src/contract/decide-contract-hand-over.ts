import type { Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import { isEnding } from './is-ending.ts'

/** A case that hangs on the contract which ends. */
export interface HangingCase {
  readonly id: string
  readonly tenantId: string
  /** The modules that have written into its story. */
  readonly modules: readonly string[]
}

/** A contract that might take the cases. */
export interface TakingContract {
  readonly id: string
  readonly starts: Day
  readonly ends: Day
  readonly areas: readonly string[]
  /** What it lists today. */
  readonly modules: readonly string[]
  /** The post of its lead, who gets the cases and names their workers; null: nobody leads it yet. */
  readonly leadId: string | null
}

export type ContractHandOverRefusal =
  | 'contract/not-ending'
  | 'contract/not-in-force'
  | 'contract/outside-area'
  | 'contract/module-missing-there'
  | 'contract/lead-missing'
  | 'contract/cases-changed'

/**
 * Whether the open cases of a contract that ends may go to another one (3.9, 7.1.4.c): to one in force, which serves
 * the place, lists what the cases are being given, and has somebody to take them. All of them, or none.
 *
 * @param chosen ids of the cases that are to go
 * @returns the post of the lead who takes them
 */
export function decideContractHandOver(
  { from, to, hanging, chosen }: { from: { readonly id: string; readonly ends: Day }; to: TakingContract; hanging: readonly HangingCase[]; chosen: readonly string[] },
  today: Day
): Decision<string, ContractHandOverRefusal> {
  if (!isEnding(from, today)) return refuse('contract/not-ending')
  if (to.id === from.id || to.starts > today || to.ends < today) return refuse('contract/not-in-force')
  const cases = hanging.filter(({ id }) => chosen.includes(id))
  if (cases.length < new Set(chosen).size) return refuse('contract/cases-changed')
  if (!cases.every(({ tenantId }) => to.areas.includes(tenantId))) return refuse('contract/outside-area')
  if (!cases.every(({ modules }) => modules.every((module) => to.modules.includes(module)))) return refuse('contract/module-missing-there')
  return to.leadId === null ? refuse('contract/lead-missing') : accept(to.leadId)
}
