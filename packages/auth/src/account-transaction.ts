import type pg from 'pg'

/** Connections of the sign-in role, which may call the sign-in functions and reads no table. */
export type SignInPool = pg.Pool

/** A call of one sign-in function. `name` is the prepared statement's. */
export interface SignInCall {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Asks one sign-in function; within a transaction or by itself. */
export type Ask = <Row extends object>(call: SignInCall) => Promise<Row[]>

/** Asks outside of any transaction: what it does stays done. */
export function askAlone(pool: SignInPool): Ask {
  return async <Row extends object>({ name, text, values }: SignInCall) => (await pool.query<Row>({ name, text, values: [...values] })).rows
}

/**
 * One act on the caller's own account and sessions, and its audit row: both or neither.
 *
 * @remarks The connection is taken at the first question, not before: those who wait to have a password hashed hold none.
 */
export class AccountTransaction {
  readonly #pool: SignInPool
  #client: pg.PoolClient | null = null
  readonly #last: SignInCall[] = []

  constructor(pool: SignInPool) {
    this.#pool = pool
  }

  readonly ask: Ask = async <Row extends object>({ name, text, values }: SignInCall) => {
    if (!this.#client) {
      this.#client = await this.#pool.connect()
      await this.#client.query('begin')
    }
    return (await this.#client.query<Row>({ name, text, values: [...values] })).rows
  }

  /** Called after the audit row is written: the row asks the session for its account. */
  askLast(call: SignInCall): void {
    this.#last.push(call)
  }

  async commit(audit: SignInCall | null): Promise<void> {
    if (audit) await this.ask(audit)
    for (const call of this.#last) await this.ask(call)
    await this.#end('commit')
  }

  async rollback(): Promise<void> {
    await this.#end('rollback')
  }

  async #end(how: 'commit' | 'rollback'): Promise<void> {
    const client = this.#client
    if (!client) return
    this.#client = null
    try {
      await client.query(how)
      client.release()
    } catch (error) {
      client.release(error as Error)
      if (how === 'commit') throw error
    }
  }
}
