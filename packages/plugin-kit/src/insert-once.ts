import type { Insertable, Kysely } from 'kysely'
import { mustBeTheSame } from './must-be-the-same.ts'
import type { Sealing } from './sealing.ts'

interface Desk<Tables> {
  readonly db: Kysely<Tables>
  readonly sealing: Sealing
}

/** The primary key of every table of a tenant. */
interface Keys {
  readonly tenant_id: string
  readonly id: string
}

/** A row under an id of the page's making: what stands in clear, and what is sealed in its `sealed` column. */
export interface OnceRow<Tables, Table extends keyof Tables> {
  readonly clear: Keys & Readonly<Omit<Insertable<Tables[Table]>, 'sealed' | keyof Keys>>
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
export async function insertOnce<Tables, Table extends keyof Tables & string>(desk: Desk<Tables>, table: Table, row: OnceRow<Tables, Table>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await anyTable(desk)
    .insertInto(table)
    .values({ ...row.clear, ...(row.sealed && { sealed: await desk.sealing.seal(row.sealed.under, placeOf(table, row.clear), row.sealed.fields) }) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) return true
  if (!(await wasInserted(desk, table, row))) mustBeTheSame(undefined, row.clear)
  return false
}

/**
 * Whether the very same row was inserted before, for what has to be known before anything else is looked at.
 * @throws Refusal record/recorded-otherwise
 */
export async function wasInserted<Tables, Table extends keyof Tables & string>(desk: Desk<Tables>, table: Table, { clear, sealed }: OnceRow<Tables, Table>): Promise<boolean> {
  const written: Readonly<Record<string, unknown>> = { ...clear }
  const compared = Object.keys(written).filter((column) => !('case_id' in written && followsCase.includes(column)))
  const recorded = await anyTable(desk)
    .selectFrom<string>(table)
    .select(sealed ? [...compared, 'sealed'] : compared)
    .where('tenant_id', '=', clear.tenant_id)
    .where('id', '=', clear.id)
    .executeTakeFirst()
  if (!recorded) return false
  mustBeTheSame(recorded, Object.fromEntries(compared.map((column) => [column, written[column]])))
  // Last: only a row of the same subject opens under its key.
  if (sealed) mustBeTheSame({ said: await desk.sealing.unseal(sealed.under, placeOf(table, clear), recorded['sealed'] as Buffer) }, { said: sealed.fields })
  return true
}

const placeOf = (table: string, { id }: Keys) => ({ table, id, version: 1 })

/** `OnceRow` has checked the columns against the table; in here they are only names. */
function anyTable<Tables>({ db }: Desk<Tables>): Kysely<Record<string, Record<string, unknown>>> {
  return db as unknown as Kysely<Record<string, Record<string, unknown>>>
}
