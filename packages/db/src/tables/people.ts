import type { ColumnType, Generated } from 'kysely'
import type { Post } from '@xinshe/core/post.ts'
import type { ServiceMethod, Technique } from '@xinshe/core/service/service-method.ts'
import type { Made, Once, TenantRow } from './columns.ts'

/** `password_hash` is no business of the application role; the sign-in functions alone read it. */
export interface AccountTable { id: Generated<string>; name: string; display_name: string; password_hash: string; language: Generated<'zh' | 'en'>; disabled_at: Date | null; password_given_at: ColumnType<Date | null, Date | undefined, never> }
export interface PostTable {
  id: Generated<string>; account_id: string; role: Post
  tenant_id: string | null; contract_id: string | null; agency_id: string | null
  /** Of a partner: their entry of the directory at `tenant_id`. */
  partner_id: ColumnType<string | null, string | null | undefined, never>
  starts: string; ends: string | null; made_by: string | null; made_at: Generated<Date>; reason: Generated<string>
  /** Per cent of full time (8.1.c). */
  working_time: ColumnType<number, undefined, never>
  /** Since when it gets no new work. */
  handed_over_at: ColumnType<Date | null, undefined, never>
}

/** What a post has in hand for a module: `source-prevention/clue`, with the module's own id of it; no word of what it is (7.1.4.c). */
export interface HoldingTable extends Omit<TenantRow, 'id'>, Made { kind: Once<string>; id: Once<string>; contract_id: Once<string>; owner_id: string; let_go_at: ColumnType<Date | null, undefined, Date | null> }

/** A list's state under a name; of a post, and of the contract or bureau whose colleagues see it when shared. */
export interface SavedViewTable extends TenantRow, Made {
  post_id: Once<string>; contract_id: Once<string | null>; list: Once<'cases' | 'awaiting' | 'referrals' | 'alarms'>; name: string; search: string
  is_shared: boolean; removed_at: ColumnType<Date | null, never, Date | null>
}

/** 3.8, 6.1: what a post worked. `case_id`: of casework. `corrects`: the entry this one replaces, or takes back (`is_struck`). */
export interface ServiceEntryTable extends TenantRow, Made {
  contract_id: Once<string>; post_id: Once<string>; case_id: Once<string | null>; method: Once<ServiceMethod>; techniques: Once<readonly Technique[]>
  served_on: Once<string>; minutes: Once<number>; persons: Once<number | null>; source: Once<string | null>
  corrects: Once<string | null>; is_struck: Once<boolean>; sealed: Once<Buffer | null>
}
