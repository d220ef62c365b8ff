import { sql } from 'kysely'

/** Whose days they are: a post, and for a lead the contract it leads. */
export interface Whose {
  readonly postId: string
  readonly contractLed: string | null
}

/** Of a `core.case as c`: own cases, and to a lead those of the contract. */
export function inCasesOf({ postId, contractLed }: Whose) {
  return contractLed === null ? sql<boolean>`c.worker_id = ${postId}` : sql<boolean>`(c.worker_id = ${postId} or c.contract_id = ${contractLed})`
}
