import { sql } from 'kysely'
import { codeOf } from '@xinshe/db/lease.ts'
import type { TenantContext } from './context.ts'
import { Refusal } from './refusal.ts'

/** A thing of a module that somebody of the project has in hand: `source-prevention/clue`, with the module's own id of it. */
export interface Thing {
  /** One of the plugin's `held`. */
  readonly kind: `${string}/${string}`
  readonly id: string
}

/**
 * Says whose a thing of a module is from now on: when it is made, and again whenever somebody else takes it. Until it is let go, the
 * post of its owner cannot end (7.1.4.c). In the transaction of the act, after the module has written its own row. What hangs on a
 * case needs none of it: it goes with the case, or is a task of it (`insertTask`).
 *
 * @throws Refusal holding/owner-outside when that post has handed everything on, or is of another project
 */
export async function hold({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, { kind, id, contractId, ownerId }: Thing & { readonly contractId: string; readonly ownerId: string }): Promise<void> {
  try {
    await db
      .insertInto('core.holding')
      .values({ tenant_id: tenant.id, kind, id, contract_id: contractId, owner_id: ownerId })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'id']).doUpdateSet({ owner_id: ownerId, let_go_at: null }))
      .execute()
  } catch (error) {
    if (codeOf(error) === '23503') throw new Refusal('holding/owner-outside')
    throw error
  }
}

/** Says that nothing has to be done with a thing any more (7.1.4.c): it was settled, ended, or is a case now. Said twice, it is let go once. */
export async function letGo({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, { kind, id }: Thing): Promise<void> {
  await db
    .updateTable('core.holding')
    .set({ let_go_at: sql<Date>`clock_timestamp()` })
    .where('tenant_id', '=', tenant.id)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('let_go_at', 'is', null)
    .execute()
}
