import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import type { Lease } from './lease.ts'

/** A Kysely that speaks through one lease: every query belongs to the lease's one transaction. */
export function kyselyOn<Tables>(lease: Lease): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new LeaseDriver(lease),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler()
    }
  })
}

class LeaseDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(lease: Lease) {
    this.#connection = {
      executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
        const { rows, rowCount } = await lease.run({ text: sql, values: parameters })
        return { rows: rows as Row[], numAffectedRows: rowCount === null ? undefined : BigInt(rowCount) }
      },
      streamQuery: () => { throw new Error('a lease does not stream: page with a key instead') }
    }
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> { return this.#connection }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  async beginTransaction(): Promise<void> { throw new Error('a procedure has one transaction already') }
  async commitTransaction(): Promise<void> { throw new Error('the host commits') }
  async rollbackTransaction(): Promise<void> { throw new Error('the host rolls back') }
}
