import type { Generated } from 'kysely'
import type { ConsentForm, ConsentKind } from '@xinshe/core/consent/consent.ts'
import type { SharedPart } from '@xinshe/core/consent/parts.ts'
import type { CaseRow, Made } from './columns.ts'

/** Whom something of a case is told: an agency serving a place, or an organ outside by name. */
interface Told { to_tenant: string | null; to_contract: string | null; organ: Generated<string>; parts: SharedPart[] }

/** 4.5.b: one permission, one document. Purpose and note are sealed. */
export interface ConsentTable extends CaseRow, Made, Told {
  id: Generated<string>; kind: ConsentKind; form: ConsentForm; document_id: string | null; given_on: string; valid_until: string | null; sealed: Buffer
}
export interface ConsentWithdrawalTable extends CaseRow, Made { id: Generated<string>; consent_id: string; sealed: Buffer }

/** What left the case, to whom, on which permission or article. */
export interface DisclosureTable extends CaseRow, Made, Told { id: Generated<string>; use: 'sharing' | 'media'; basis: 'consent' | 'law'; consent_id: string | null; sealed: Buffer }
