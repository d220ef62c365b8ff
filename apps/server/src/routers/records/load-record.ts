import type { RecordState } from '@xinshe/core/case/form-record.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import type { StoredRecord } from './sealed-record.ts'

export interface LoadedRecord extends StoredRecord {
  readonly form: string
  readonly ordinal: number
  readonly state: RecordState
  readonly signedName: string
  readonly signedBy: string
  readonly signedAt: Date
}

const columns = ['id', 'form', 'form_version as formVersion', 'ordinal', 'version', 'state', 'answers', 'sealed', 'signed_name as signedName', 'made_by as signedBy', 'made_at as signedAt'] as const

type Place = Pick<DeskContext, 'db'> & { readonly tenant: { readonly id: string } }

/** One version of one form of a case. @throws NotFound when it is not of that case, or not for this post */
export async function loadRecord(place: Place, caseId: string, recordId: string): Promise<LoadedRecord> {
  const found = await findRecord(place, caseId, recordId)
  if (!found) throw new NotFound()
  return found
}

/** The same where it may not be there yet: under the id that a page has made for what it is about to sign. */
export async function findRecord({ db, tenant }: Place, caseId: string, recordId: string): Promise<LoadedRecord | null> {
  const found = await db
    .selectFrom('core.form_record')
    .select(columns)
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', recordId)
    .executeTakeFirst()
  return found ?? null
}

/** The newest version of a form of the case; of an interview, of the one with this number. */
export async function newestRecord(place: Place, caseId: string, form: string, ordinal = 1): Promise<LoadedRecord | null> {
  return (await versions(place, caseId, form).where('r.ordinal', '=', ordinal).executeTakeFirst()) ?? null
}

/** The newest version that the lead did not send back: what another form may go on from, and no returned text is. */
export async function newestNotReturned(place: Place, caseId: string, form: string): Promise<LoadedRecord | null> {
  const found = await versions(place, caseId, form)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('core.approval as a')
            .select('a.id')
            .whereRef('a.tenant_id', '=', 'r.tenant_id')
            .whereRef('a.record_id', '=', 'r.id')
            .where('a.verdict', '=', 'returned')
        )
      )
    )
    .executeTakeFirst()
  return found ?? null
}

/** The standing versions of a form that a case has many times, the newest first. */
export async function recordsOfForm({ db, tenant }: Place, caseId: string, form: string, limit: number): Promise<LoadedRecord[]> {
  return db
    .selectFrom('core.form_record')
    .select(columns)
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('form', '=', form)
    .where('state', '!=', 'superseded')
    .orderBy('ordinal', 'desc')
    .limit(limit)
    .execute()
}

const versions = ({ db, tenant }: Place, caseId: string, form: string) =>
  db
    .selectFrom('core.form_record as r')
    .select(columns)
    .where('r.tenant_id', '=', tenant.id)
    .where('r.case_id', '=', caseId)
    .where('r.form', '=', form)
    .orderBy('r.version', 'desc')
    .limit(1)
