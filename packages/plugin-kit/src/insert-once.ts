import type { Kysely } from 'kysely'
import { mustBeTheSame } from './must-be-the-same.ts'
import type { Sealing } from './sealing.ts'

interface Desk<Tables> {
  readonly db: Kysely<Tables>
  readonly sealing: Sealing
}

/** A row under an id of the page's making: what stands in clear, and what is sealed in its `sealed` column. */
export interface OnceRow {
  readonly clear: { readonly tenant_id: string; readonly id: string } & Readonly<Record<string, unknown>>
  /** `under`: the subject whose key it is. */
  readonly sealed?: { readonly under: string; readonly fields: Readonly<Record<string, unknown>> }
}

/** Whom a row belongs to follows its case (`CaseKeys`), and is not what somebody wrote. */
const followsCase = ['contract_id', 'worker_id']

/**
 * Inserts a row under the id its page made, once: sent again after a lost answer it is the same row.
 * @returns false when the same was recorded before; nothing that follows from it is to be done again
 * @throws Refusal record/recorded-otherwise
 * @example if (!(await insertOnce(ctx, 'education.activity', { clear: { tenant_id: ctx.tenant.id, id, … } }))) return { id }
 */
export async function insertOnce<Tables>(desk: Desk<Tables>, table: keyof Tables & string, row: OnceRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await anyTable(desk)
    .insertInto(table)
    .values({ ...row.clear, ...(row.sealed && { sealed: await desk.sealing.seal(row.sealed.under, placeOf(table, row), row.sealed.fields) }) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) return true
  if (!(await wasInserted(desk, table, row))) mustBeTheSame(undefined, row.clear)
  return false
}

/**
 * Whether the very same row was inserted before, for what has to be known before anything else is looked at.
 * @throws Refusal record/recorded-otherwise
 */
export async function wasInserted<Tables>(desk: Desk<Tables>, table: keyof Tables & string, row: OnceRow): Promise<boolean> {
  const { clear, sealed } = row
  const compared = Object.keys(clear).filter((column) => !('case_id' in clear && followsCase.includes(column)))
  const recorded = await anyTable(desk)
    .selectFrom<string>(table)
    .select(sealed ? [...compared, 'sealed'] : compared)
    .where('tenant_id', '=', clear.tenant_id)
    .where('id', '=', clear.id)
    .executeTakeFirst()
  if (!recorded) return false
  mustBeTheSame(recorded, Object.fromEntries(compared.map((column) => [column, clear[column]])))
  // Last: only a row of the same subject opens under its key.
  if (sealed) mustBeTheSame({ said: await desk.sealing.unseal(sealed.under, placeOf(table, row), recorded['sealed'] as Buffer) }, { said: sealed.fields })
  return true
}

const placeOf = (table: string, { clear }: OnceRow) => ({ table, id: clear.id, version: 1 })

/** Columns are named by the row; each caller's table is in its own list of tables. */
function anyTable<Tables>({ db }: Desk<Tables>): Kysely<Record<string, Record<string, unknown>>> {
  return db as unknown as Kysely<Record<string, Record<string, unknown>>>
}
