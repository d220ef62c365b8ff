import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { EventType } from '@xinshe/core/event.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { NotFound } from './refusal.ts'

/** An event of a case: told in order per case, to whoever serves that case's contract. */
export type CaseEvent = EventType<string, z.ZodType<{ caseId: string }>>

/**
 * Announces what happened: one row of `core.event`, in the transaction of the change itself. The worker tells the
 * subscribers after the commit; when the change is rolled back, nobody hears of it.
 *
 * @throws ZodError when the payload is not what the event declares; NotFound when its case is not open to this post
 */
export type Emit = <E extends CaseEvent>(event: E, payload: z.input<E['payload']>) => Promise<void>

/** Binds `emit` to a transaction. */
export function emitInto(db: Kysely<CoreTables>, tenantId: string): Emit {
  return async (event, payload) => {
    const told = event.payload.parse(payload)
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('core.event')
      .columns(['tenant_id', 'contract_id', 'case_id', 'type', 'payload'])
      .expression((eb) =>
        eb
          .selectFrom('core.case')
          .select(['tenant_id', 'contract_id', 'id'])
          .select([
            sql<string>`${event.type}::text`.as('type'),
            sql<string>`${JSON.stringify(told)}::jsonb`.as('payload')
          ])
          .where('tenant_id', '=', tenantId)
          .where('id', '=', told.caseId)
      )
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) throw new NotFound()
  }
}
