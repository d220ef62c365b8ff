import type { ColumnType, Generated } from 'kysely'
import type { Json } from './columns.ts'

/** What was announced, in the order it happened. */
export interface EventTable { id: Generated<string>; seq: Generated<string>; tenant_id: string; contract_id: string; case_id: string; type: string; payload: Json<Record<string, unknown>>; made_at: Generated<Date> }
export interface EventDeliveryTable { event_id: string; subscription: string; state: 'done' | 'skipped' | 'failed' | 'parked'; tries: Generated<number>; error: string | null; due_at: Generated<Date>; done_at: Date | null }

/** Who read or changed what, and why. Insert only. */
export interface AuditTable {
  id: Generated<string>; at: ColumnType<Date, never, never>; request_id: string; account_id: string | null; post_id: string | null; tenant_id: string | null; agency_id: string | null
  procedure: string; outcome: 'ok' | 'denied' | 'failed'; subjects: string[]; purpose: string | null; reason: string | null; detail: Json<Record<string, unknown>>
}
