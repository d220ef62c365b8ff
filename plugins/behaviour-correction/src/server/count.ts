import { randomUUID } from 'node:crypto'
import type { CaseKeys } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'
import type { FigureKind } from './tables.ts'

interface Counted {
  readonly kind: FigureKind
  readonly on: string
  /** What is counted once, and counted anew when it is corrected; left out: an act of its own. */
  readonly of?: string
}

/** Adds to what the tiers above may count: the day and the kind, no content. */
export async function count({ db }: Pick<Desk, 'db'>, keys: CaseKeys, { kind, on, of = randomUUID() }: Counted): Promise<void> {
  await db
    .insertInto('behaviour_correction.figure')
    .values({ ...keys, id: of, happened_on: on, kind })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet({ kind }))
    .execute()
}
