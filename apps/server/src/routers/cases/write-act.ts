import type { TenantContext } from '@xinshe/plugin-kit/server'

/** What happens to a case, beside `assigned`, which the database writes when a case is given. The six stages of 8.2.a and the history of the file are read from these rows. */
export type CaseActName =
  | 'opened'
  | 'accepted'
  | 'declined'
  | 'planned'
  | 'agreement-signed'
  | 'agreement-waived'
  | 'waiver-approved'
  | 'served'
  | 'closed'
  | 'archived'
  | 'reopened'
  | 'concern-raised'
  | 'overload-excused'

/** Writes one act of a case: a row with who and when, never changed. `detail` holds ids and dates, no narrative. */
export async function writeAct(
  { db, caseRow }: Pick<TenantContext, 'db' | 'caseRow'>,
  caseId: string,
  act: CaseActName,
  detail: Readonly<Record<string, string | number | null>> = {}
): Promise<void> {
  await db
    .insertInto('core.case_act')
    .values({ ...(await caseRow(caseId)), act, detail: JSON.stringify(detail) })
    .execute()
}
