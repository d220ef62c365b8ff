import { codeOf } from '@xinshe/db/lease.ts'

/**
 * Waits for a statement whose refusal by the database is expected, and says it in our words.
 * @param errors SQLSTATE → what to throw instead; anything else stays a fault
 * @example await refuseByDatabase(insert, { '23505': () => new Refusal('contract/number-taken') })
 */
export async function refuseByDatabase<T>(statement: Promise<T>, errors: Readonly<Record<string, () => Error>>): Promise<T> {
  try {
    return await statement
  } catch (error) {
    const said = errors[codeOf(error) ?? '']
    if (!said) throw error
    throw said()
  }
}
