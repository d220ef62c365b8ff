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
export async function loadRecord({ db, tenant }: Place, caseId: string, recordId: string): Promise<LoadedRecord> {
  const found = await db
    .selectFrom('core.form_record')
    .select(columns)
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', recordId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The newest version of a form of the case; of an interview, of the one with this number. */
export async function newestRecord({ db, tenant }: Place, caseId: string, form: string, ordinal = 1): Promise<LoadedRecord | null> {
  const found = await db
    .selectFrom('core.form_record')
    .select(columns)
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('form', '=', form)
    .where('ordinal', '=', ordinal)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}
