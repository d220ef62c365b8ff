import { say, type Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import { mayLeave } from './may-leave.ts'

/** An open case that hangs on a contract. */
export interface HangingCase {
  readonly id: string
  readonly number: string
  readonly tenantId: string
  /** Agencies and accounts a wall keeps it from: the accused (7.1.2.i) and who has recused (8.2.a). */
  readonly walledFrom: readonly string[]
  /** The modules that have written into its story. */
  readonly modules: readonly string[]
}

/** A contract that might take the cases. */
export interface TakingContract {
  readonly id: string
  readonly agencyId: string
  readonly starts: Day
  readonly ends: Day
  readonly areas: readonly string[]
  /** What it lists today. */
  readonly modules: readonly string[]
  /** The posts of its leads, of whom one gets the cases and names their workers, the longest-serving first; none: nobody leads it yet. */
  readonly leads: readonly TakingLead[]
}

export interface TakingLead {
  readonly id: string
  readonly accountId: string
}

/** The contract they hang on. */
export interface GivingContract {
  readonly id: string
  readonly agencyId: string
  readonly ends: Day
}

export type ContractHandOverRefusal =
  | 'contract/not-ending'
  | 'contract/not-in-force'
  | 'contract/outside-area'
  | 'contract/module-missing-there'
  | 'contract/lead-missing'
  | 'contract/walled-there'
  | 'contract/leads-walled'
  | 'contract/leads-apart'
  | 'contract/cases-changed'

/**
 * Whether open cases of a contract may go to another one (3.9, 7.1.4.c): when it ends, and at any time what its own agency
 * may not see (7.1.2.i), for nobody there can hand that on; to one in force, which serves
 * the place, lists what the cases are being given, and has a lead who may see them. All of them, or none.
 *
 * @param chosen ids of the cases that are to go
 * @returns the post of the lead who takes them
 */
export function decideContractHandOver(
  { from, to, hanging, chosen }: { from: GivingContract; to: TakingContract; hanging: readonly HangingCase[]; chosen: readonly string[] },
  today: Day
): Decision<string, ContractHandOverRefusal> {
  if (to.id === from.id || to.starts > today || to.ends < today) return refuse('contract/not-in-force')
  const cases = hanging.filter(({ id }) => chosen.includes(id))
  if (cases.length < new Set(chosen).size) return refuse('contract/cases-changed')
  if (!cases.every((one) => mayLeave(one, from, today))) return refuse('contract/not-ending')
  if (!cases.every(({ tenantId }) => to.areas.includes(tenantId))) return refuse('contract/outside-area')
  if (!cases.every(({ modules }) => modules.every((module) => to.modules.includes(module)))) return refuse('contract/module-missing-there')
  return leadFor(cases, to)
}

/** The first lead no wall keeps any of the cases from. */
function leadFor(cases: readonly HangingCase[], { agencyId, leads }: TakingContract): Decision<string, ContractHandOverRefusal> {
  if (leads.length === 0) return refuse('contract/lead-missing')
  const walled = cases.filter(({ walledFrom }) => walledFrom.includes(agencyId))
  if (walled.length > 0) return refuse('contract/walled-there', walled.map(named))
  const lead = leads.find(({ accountId }) => cases.every(({ walledFrom }) => !walledFrom.includes(accountId)))
  if (lead) return accept(lead.id)
  const forNobody = cases.filter(({ walledFrom }) => leads.every(({ accountId }) => walledFrom.includes(accountId)))
  return forNobody.length > 0 ? refuse('contract/leads-walled', forNobody.map(named)) : refuse('contract/leads-apart')
}

/** A case as the page names it below the sentence. */
function named({ id, number }: HangingCase) {
  return { caseId: id, number, message: say(number, number) }
}
