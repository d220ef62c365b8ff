import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

/** Whose rows a transaction may see. The ticket is derived, never stored; `renew` has it issued again. */
export interface TicketHolder {
  readonly ticket: string
  renew(): Promise<void>
}

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

type Result = pg.QueryResult<Record<string, unknown>>

/**
 * One pooled connection for one transaction under one ticket.
 *
 * Nothing of the caller before is left on it (`close all; unlisten *; reset all`), BEGIN and the ticket ride with the
 * first statement, and the last statement rides with COMMIT.
 *
 * @remarks A ticket that has run out is issued anew, once, and only before anything has been done under it.
 */
export class Lease {
  readonly #client: pg.PoolClient
  readonly #holder: TicketHolder
  readonly #names: StatementNames
  #opened: Promise<void> | null = null
  #broken: Error | null = null

  constructor(client: pg.PoolClient, holder: TicketHolder) {
    this.#client = client
    this.#holder = holder
    this.#names = namesOf(client)
  }

  /** Runs one statement. Always by bind parameters and the extended protocol: a stacked second statement is an error. */
  async run(statement: Statement): Promise<Result> {
    if (this.#opened) {
      await this.#opened
      return this.#send(statement)
    }
    let first!: Result
    this.#opened = this.#open(async () => { first = await this.#send(statement) })
    await this.#opened
    return first
  }

  /** Ends the transaction well, `last` (the audit row) in the same round trip. @throws when either did not happen */
  async commit(last: Statement | null): Promise<void> {
    if (!this.#opened && !last) return
    if (!this.#opened) await this.run(last!)
    const sent = this.#opened && last ? [this.#send(last)] : []
    const [written, done] = await Promise.allSettled([Promise.all(sent), this.#client.query('commit')])
    if (written.status === 'rejected') throw written.reason
    if (done.status === 'rejected') throw this.#note(done.reason)
    if (done.value.command !== 'COMMIT') throw new Error('the transaction was rolled back')
  }

  async rollback(): Promise<void> {
    if (!this.#opened) return
    await this.#client.query('rollback').catch((error: Error) => { this.#broken = error })
  }

  /** Gives the connection back, or ends it when its state is not known for certain. */
  release(): void {
    this.#client.release(this.#broken ?? undefined)
  }

  async #open(first: () => Promise<void>, renewed = false): Promise<void> {
    const [begun, entered, done] = await Promise.allSettled([
      this.#client.query('close all; unlisten *; reset all; begin'),
      this.#send({ text: 'select authz.enter($1)', values: [this.#holder.ticket] }),
      first()
    ])
    if (entered.status === 'rejected' && codeOf(entered.reason) === '28000' && !renewed) {
      await this.#client.query('rollback')
      await this.#holder.renew()
      return this.#open(first, true)
    }
    for (const step of [begun, entered, done]) if (step.status === 'rejected') throw this.#note(step.reason)
  }

  async #send({ text, values }: Statement): Promise<Result> {
    const query = { name: this.#names.of(text), text, values: [...values], queryMode: 'extended' }
    try {
      return await this.#client.query<Record<string, unknown>>(query as pg.QueryConfig)
    } catch (error) {
      throw this.#note(error as Error)
    }
  }

  /** A connection that no longer knows its statements, or lost its line, must not serve the next caller. */
  #note(error: Error): Error {
    const code = codeOf(error)
    if (!code || code === '26000' || code.startsWith('08') || code.startsWith('57P')) this.#broken = error
    return error
  }
}

/** The SQLSTATE of a database error, or undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

interface StatementNames { of(text: string): string }
const known = new WeakMap<pg.PoolClient, StatementNames>()

/** Statement names nobody can guess: injected SQL cannot put its own plan under the name the next caller uses. */
function namesOf(client: pg.PoolClient): StatementNames {
  const before = known.get(client)
  if (before) return before
  const salt = randomBytes(9).toString('base64url')
  const names = new Map<string, string>()
  const made: StatementNames = {
    of(text) {
      let name = names.get(text)
      if (!name) names.set(text, (name = createHash('sha256').update(salt).update(text).digest('base64url')))
      return name
    }
  }
  known.set(client, made)
  return made
}
