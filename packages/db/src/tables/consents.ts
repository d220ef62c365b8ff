import type { ColumnType, Generated } from 'kysely'
import type { ConsentForm, ConsentKind } from '@xinshe/core/consent/consent.ts'
import type { SharedPart } from '@xinshe/core/consent/parts.ts'
import type { NoteSide, ShareEnd } from '@xinshe/core/partner/share-state.ts'
import type { ReferralSide } from '@xinshe/core/referral/decide-referral.ts'
import type { ReferralState, ReferralStep } from '@xinshe/core/referral/referral.ts'
import type { ByDatabase, CaseRow, Made, Once, TenantRow } from './columns.ts'

/** Whom something of a case is told: an agency serving a place, or an organ outside by name. */
interface Told { to_tenant: string | null; to_contract: string | null; organ: Generated<string>; parts: SharedPart[] }

/** 4.5.b: one permission, one document. Purpose and note are sealed. */
export interface ConsentTable extends CaseRow, Made, Told {
  id: Generated<string>; kind: ConsentKind; form: ConsentForm; document_id: string | null; given_on: string; valid_until: string | null; sealed: Buffer
}
export interface ConsentWithdrawalTable extends CaseRow, Made { id: Generated<string>; consent_id: string; sealed: Buffer }

/** What left the case, to whom, on which permission or article. */
export interface DisclosureTable extends CaseRow, Made, Told { id: Generated<string>; use: 'sharing' | 'media'; basis: 'consent' | 'law'; consent_id: string | null; sealed: Buffer }

/** A conflict of interest that was declared: whose, and by whom it was lifted. The reasons are sealed. */
export interface RecusalTable extends CaseRow, Made {
  id: ByDatabase<string>; account_id: ByDatabase<string>; sealed: ByDatabase<Buffer>; lifted_by: ByDatabase<string | null>; lifted_at: ByDatabase<Date | null>; lift_sealed: ByDatabase<Buffer | null>
}

/** 6.4: where a referral stands; what went along lies in its items, the story in its steps. */
export interface ReferralTable extends CaseRow, Made {
  id: Generated<string>; state: ColumnType<ReferralState, never, never>; to_tenant: string | null; to_contract: string | null; organ: Generated<string>; consent_id: string | null; parts: SharedPart[]
  receipt_days: number; follow_up_on: string | null; round: ByDatabase<number>; open_until: ByDatabase<string | null>; shut_at: ByDatabase<Date | null>
  sent_at: ByDatabase<Date | null>; receipt_due_on: ByDatabase<string | null>; received_at: ByDatabase<Date | null>; closed_at: ByDatabase<Date | null>; noted_at: ByDatabase<Date | null>
  to_case: ByDatabase<string | null>; to_worker: ByDatabase<string | null>; version: ColumnType<number, never, number>
}
export interface ReferralItemTable extends TenantRow, Made { referral_id: Once<string>; part: Once<SharedPart | 'own' | 'demand'>; round: Once<number>; sealed: Once<Buffer> }
export interface ReferralStepTable extends Made { tenant_id: ByDatabase<string>; id: ByDatabase<string>; referral_id: ByDatabase<string>; step: ByDatabase<ReferralStep>; side: ByDatabase<ReferralSide>; sealed: ByDatabase<Buffer | null> }

/** 6.3.2.a: a case shared with a partner from a day until another, on what the disclosure says; what for is sealed under a key of its own. */
export interface CasePartnerTable extends CaseRow, Made {
  id: ByDatabase<string>; post_id: ByDatabase<string>; disclosure_id: ByDatabase<string>; case_number: ByDatabase<string>; from_on: ByDatabase<string>; until_on: ByDatabase<string>; sealed: ByDatabase<Buffer>
  ended_at: ByDatabase<Date | null>; ended_by: ByDatabase<string | null>; ended_why: ByDatabase<ShareEnd | null>
}
/** What worker and partner wrote to each other; never changed. */
export interface SharedNoteTable extends TenantRow, Made { case_partner_id: Once<string>; side: Once<NoteSide>; sealed: Once<Buffer> }
