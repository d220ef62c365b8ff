import pg from 'pg'

/**
 * How a database was, to which it can be taken back: its rows and its sequences. Rows are deleted and never truncated, or every
 * connection would forget what it has planned.
 */
export class Beginning {
  readonly #client: pg.Client
  readonly #law: string

  private constructor(client: pg.Client, law: string) {
    this.#client = client
    this.#law = law
  }

  /** Remembers it. @param adminUrl the superuser's address of the database */
  static async of(adminUrl: string): Promise<Beginning> {
    // A replica asks no trigger and no foreign key: it only takes over rows.
    const client = new pg.Client({ connectionString: adminUrl, options: '-c session_replication_role=replica -c lock_timeout=2s' })
    client.on('error', () => {})
    await client.connect()
    const tables = await tablesOf(client)
    for (const [index, { name, isEmpty }] of tables.entries()) if (!isEmpty) await client.query(`create temp table ${kept(index)} as table ${name}`)
    const steps = tables.flatMap(({ name, columns, isEmpty }, index) => [
      `delete from ${name};`,
      ...(isEmpty ? [] : [`insert into ${name} (${columns}) overriding system value select ${columns} from ${kept(index)};`])
    ])
    await client.query(`create function pg_temp.take_back() returns void language plpgsql as $$ begin ${steps.join('\n')} perform setval(seqrelid::regclass, seqstart, false) from pg_sequence; end $$`)
    return new Beginning(client, await lawOf(client))
  }

  /** @returns false where more than rows has changed, or somebody still holds some: there is no way back */
  async restore(): Promise<boolean> {
    try {
      if ((await lawOf(this.#client)) !== this.#law) return false
      await this.#client.query('select pg_temp.take_back()')
      return true
    } catch {
      return false
    }
  }

  async forget(): Promise<void> {
    await this.#client.end()
  }
}

const kept = (index: number) => `pg_temp.kept_${index}`

interface Table {
  readonly name: string
  /** Those that are not computed. */
  readonly columns: string
  readonly isEmpty: boolean
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.oid::regclass::text as name, not (xpath('/row/there/text()', query_to_xml('select exists (select from ' || c.oid::regclass || ') as there', false, true, '')))[1]::text::boolean as "isEmpty",
      (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)'`)
  return rows
}

/** One number for all that is not a row: tables, functions, policies, triggers, rights. */
async function lawOf(client: pg.Client): Promise<string> {
  const catalogs = ['pg_class', 'pg_attribute', 'pg_proc', 'pg_policy', 'pg_trigger', 'pg_constraint', 'pg_namespace', 'pg_index']
  const { rows } = await client.query<{ law: string }>(`select sum(n)::text as law from (${catalogs.map((name) => `select hashtextextended(tableoid::text || xmin::text || ctid::text, 0) as n from ${name}`).join(' union all ')}) x`)
  return rows[0]!.law
}
