import { sql, type Kysely } from 'kysely'
import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { coreFormDefinitions } from '@xinshe/core/forms.ts'
import { readCaseNumber } from '@xinshe/core/case/case-number.ts'
import type { FilledForm, FormKind } from '@xinshe/print/print-form.ts'
import { newestRecord } from '../routers/records/load-record.ts'
import { openAnswers } from '../routers/records/sealed-record.ts'
import { verdictsOf } from '../routers/records/verdicts-of.ts'
import { filledForm, printedForms } from './filled-form.ts'

interface Wanted {
  readonly form: FormKind
  readonly caseNumber: string
  readonly ordinal: number | null
}

/**
 * Reads a signed form for the operator at the machine, who holds the master key: no ticket, no session. The audit row
 * says so.
 *
 * @returns null when there is no such case, or no such form signed in it
 */
export async function readForPrint(place: DatabasePlace, { form, caseNumber, ordinal }: Wanted): Promise<FilledForm | null> {
  const owner = connectMigrator(place)
  try {
    return await owner.transaction().execute(async (db) => {
      // Data keys are open to this role alone, beside the application's under a ticket.
      await sql`set local role authz_fn`.execute(db)
      const found = await db
        .selectFrom('core.case')
        .select(['id', 'number', 'tenant_id'])
        .where('number', '=', readCaseNumber(caseNumber) ?? caseNumber)
        .executeTakeFirst()
      if (!found) return null
      const desk = { db, tenant: { id: found.tenant_id }, vault: new Vault(db, place.masterKey, found.tenant_id) }
      const id = printedForms[form]
      const record = await newestRecord(desk, found.id, id, ordinal ?? (await lastOrdinal(db, found.id, id)))
      if (!record) return null

      await noteReading(db, found, record.id, id)
      const definition = coreFormDefinitions.find((one) => one.id === id)!
      const answers = await openAnswers(desk.vault, definition, found.id, record)
      return filledForm({ record, answers, verdicts: await verdictsOf(desk, found.id, record.id), caseNumber: found.number })
    })
  } finally {
    await owner.destroy()
  }
}

async function lastOrdinal(db: Kysely<CoreTables>, caseId: string, form: string): Promise<number> {
  const { last } = await db
    .selectFrom('core.form_record')
    .select(sql<number>`coalesce(max(ordinal), 1)`.as('last'))
    .where('case_id', '=', caseId)
    .where('form', '=', form)
    .executeTakeFirstOrThrow()
  return last
}

async function noteReading(db: Kysely<CoreTables>, { id, tenant_id }: { id: string; tenant_id: string }, recordId: string, form: string): Promise<void> {
  await db
    .insertInto('core.audit')
    .values({
      request_id: 'command', account_id: null, post_id: null, tenant_id, agency_id: null, procedure: 'command/print', outcome: 'ok',
      subjects: [id], purpose: 'administration', reason: null, detail: JSON.stringify({ recordId, form })
    })
    .execute()
}
