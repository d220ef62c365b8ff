import { sql, type Kysely } from 'kysely'
import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { coreFormDefinitions } from '@xinshe/core/forms.ts'
import { readCaseNumber } from '@xinshe/core/case/case-number.ts'
import type { FormDefinition } from '@xinshe/forms'
import type { FilledForm, FormKind } from '@xinshe/print/print-form.ts'
import type { FilledScreening } from '@xinshe/print/print-screening.ts'
import { say, type Said } from '@xinshe/words'
import { newestRecord } from '../routers/records/load-record.ts'
import { openAnswers } from '../routers/records/sealed-record.ts'
import { recordTitle } from '../routers/records/announce-signing.ts'
import { verdictsOf } from '../routers/records/verdicts-of.ts'
import { screeningOf } from '../routers/screening/screening-of.ts'
import { StartFault } from '../start/start-fault.ts'
import { familyForPrint } from './family-for-print.ts'
import { filledForm, printedForms } from './filled-form.ts'
import { filledScreening } from './filled-screening.ts'

interface Wanted {
  readonly form: FormKind
  readonly caseNumber: string
  /** The slug of the place the case belongs to; null looks in all of them. */
  readonly tenant: string | null
  readonly ordinal: number | null
}

interface FoundCase {
  readonly id: string
  readonly number: string
  readonly tenant_id: string
  readonly matter_id: string
}

/**
 * Reads a signed form for the operator at the machine, who holds the master key: no ticket, no session. The audit row
 * says so.
 *
 * @throws StartFault when there is no such case, when no such form is signed in it, and naming the places when several
 * have a case of this number
 */
export async function readForPrint(place: DatabasePlace, { form, caseNumber, tenant, ordinal }: Wanted): Promise<FilledForm> {
  return atTheMachine(place, { caseNumber, tenant }, async (desk, found) => {
    const { db } = desk
    const id = printedForms[form]
    const definition = coreFormDefinitions.find((one) => one.id === id)!
    const number = ordinal ?? (await lastOrdinal(db, found, id))
    const record = await newestRecord(desk, found.id, id, number)
    if (!record) throw notSigned(found, soughtRecord(definition, ordinal))

    await noteReading(db, found, record.id, id)
    const answers = await openAnswers(desk.vault, definition, found.id, record)
    const filled = filledForm({ record, answers, verdicts: await verdictsOf(desk, found.id, record.id), caseNumber: found.number })
    return { ...filled, ...(await familyForPrint(desk, found.id, { record, answers })) }
  })
}

/** The same for the screening of the matter the case is about (7.1.2.l). */
export async function readScreeningForPrint(place: DatabasePlace, wanted: Pick<Wanted, 'caseNumber' | 'tenant'>): Promise<FilledScreening> {
  return atTheMachine(place, wanted, async (desk, found) => {
    await noteReading(desk.db, found, found.matter_id, 'screening')
    return filledScreening(await screeningOf(desk as Parameters<typeof screeningOf>[0], found.matter_id))
  })
}

interface OperatorDesk {
  readonly db: Kysely<CoreTables>
  readonly tenant: { readonly id: string }
  readonly vault: Vault
}

async function atTheMachine<T>(place: DatabasePlace, { caseNumber, tenant }: Pick<Wanted, 'caseNumber' | 'tenant'>, read: (desk: OperatorDesk, found: FoundCase) => Promise<T>): Promise<T> {
  const owner = connectMigrator(place)
  try {
    return await owner.transaction().execute(async (db) => {
      // Data keys are open to this role alone, beside the application's under a ticket.
      await sql`set local role authz_fn`.execute(db)
      const found = await theCase(db, caseNumber, tenant)
      return await read({ db, tenant: { id: found.tenant_id }, vault: new Vault(db, place.masterKey, found.tenant_id) }, found)
    })
  } finally {
    await owner.destroy()
  }
}

/** A number is a place's own: two cities may both have a ZC-2026-0001, and a form is printed in clear. */
async function theCase(db: Kysely<CoreTables>, caseNumber: string, tenant: string | null): Promise<FoundCase> {
  const slug = sql<string>`replace(t.path, '.', '-')`
  const found = await db
    .selectFrom('core.case as c')
    .innerJoin('core.tenant as t', 't.id', 'c.tenant_id')
    .select(['c.id', 'c.number', 'c.tenant_id', 'c.matter_id', slug.as('slug')])
    .where('c.number', '=', readCaseNumber(caseNumber) ?? caseNumber)
    .$if(tenant !== null, (query) => query.where(slug, '=', tenant))
    .orderBy('t.path')
    .execute()
  if (found.length > 1) {
    const places = found.map(({ slug }) => slug)
    throw new StartFault(
      `有 ${found.length} 个个案的编号是 ${caseNumber}，请用 --tenant 写明辖区：${places.join('、')}。`,
      `${found.length} cases have the number ${caseNumber}; name the place with --tenant: ${places.join(', ')}.`
    )
  }
  if (!found[0]) {
    throw tenant === null
      ? new StartFault(`没有编号为 ${caseNumber} 的个案。`, `There is no case ${caseNumber}.`)
      : new StartFault(`辖区 ${tenant} 没有编号为 ${caseNumber} 的个案。`, `There is no case ${caseNumber} at the place ${tenant}.`)
  }
  return found[0]
}

/** What was asked for, by its number only where one was named. An interview is held; what is signed is its record. */
function soughtRecord(form: FormDefinition, ordinal: number | null): Said {
  if (form.id !== 'core.interview') return recordTitle(form, 1)
  if (ordinal === null) return say('会谈记录', 'Interview record')
  const { zh, en } = recordTitle(form, ordinal)
  return say(`${zh}记录`, en)
}

function notSigned({ number }: FoundCase, record: Said): StartFault {
  return new StartFault(`个案 ${number} 已找到，但其中还没有已签署的${record.zh}。`, `There is a case ${number}, but nothing is signed in it yet as: ${record.en}.`)
}

async function lastOrdinal(db: Kysely<CoreTables>, found: FoundCase, form: string): Promise<number> {
  const { last } = await db
    .selectFrom('core.form_record')
    .select(sql<number>`coalesce(max(ordinal), 1)`.as('last'))
    .where('tenant_id', '=', found.tenant_id)
    .where('case_id', '=', found.id)
    .where('form', '=', form)
    .executeTakeFirstOrThrow()
  return last
}

async function noteReading(db: Kysely<CoreTables>, { id, tenant_id }: FoundCase, recordId: string, form: string): Promise<void> {
  await db
    .insertInto('core.audit')
    .values({
      request_id: 'command', account_id: null, post_id: null, tenant_id, agency_id: null, procedure: 'command/print', outcome: 'ok',
      subjects: [id], purpose: 'administration', reason: null, detail: JSON.stringify({ recordId, form })
    })
    .execute()
}
