import { sql, type CreateTableBuilder, type Kysely } from 'kysely'

/** Who reads and writes a table's rows (docs/tenancy.md). A plugin's records about a petitioner are `content`. */
export type TableKind = 'registry' | 'petition' | 'content' | 'house'

/** `tenant_id`, `id` and the primary key over both: no key is an existence oracle. */
export function id<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  // A constraint's name is its index's too, and has to be the only one in the schema.
  const name = table.toOperationNode().table.table.identifier.name
  return table
    .addColumn('tenant_id', 'uuid', (c) => c.notNull())
    .addColumn('id', 'uuid', (c) => c.notNull().defaultTo(sql`gen_random_uuid()`))
    .addPrimaryKeyConstraint(`${name}_pkey`, ['tenant_id', 'id'] as never[])
}

/** `made_by` (the account; the database fills it in) and `made_at`. */
export function madeBy<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table
    .addColumn('made_by', 'uuid', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
}

/**
 * Hangs the table on the case: `case_id`, `contract_id`, `worker_id`, `walled_from` and one key over them and the
 * tenant. When a case changes hands, one update re-homes every row. Call it after `createTable`, before `protect`.
 */
export async function caseRef(db: Kysely<any>, table: string): Promise<void> {
  await sql`select core.case_ref(${table}::regclass)`.execute(db)
}

/**
 * Turns on and forces row security, adds the rules of the kind and grants the application what it needs.
 *
 * @param mayUpdate columns the application may change; none by default, acts are rows
 */
export async function protect(db: Kysely<any>, table: string, kind: TableKind, mayUpdate: readonly string[] = []): Promise<void> {
  const [schema] = table.split('.')
  await sql`grant usage on schema ${sql.id(schema!)} to app_user, authz_fn`.execute(db)
  await sql`select core.protect(${table}::regclass, ${kind}, ${mayUpdate}::text[])`.execute(db)
}

/**
 * For a table that fits no kind: row security on and forced, the doors of the house, nobody removes anything. Who reads, adds and
 * edits stands in the migration after it, as restrictive policies, with the columns that are granted.
 *
 * @param floor whether the table itself keeps to the ticket's places; what hangs on a row that does needs none of its own
 */
export async function ownRules(db: Kysely<any>, table: string, { floor = true } = {}): Promise<void> {
  const [schema] = table.split('.')
  const on = sql.table(table)
  await sql`
    grant usage on schema ${sql.id(schema!)} to app_user, authz_fn;
    alter table ${on} enable row level security;
    alter table ${on} force row level security;
    alter table ${on} alter made_by set default authz.actor();
    create policy door on ${on} to app_user using (true) with check (true);
    create policy fn on ${on} to authz_fn using (true) with check (true);
    create policy migrate on ${on} to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on ${on} as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy removes on ${on} as restrictive for delete to app_user using (false);
    grant select on ${on} to app_user;
    grant select, insert, update on ${on} to authz_fn;
  `.execute(db)
  if (floor) await sql`create policy floor on ${on} as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t))`.execute(db)
}

/**
 * Opens columns that were added after `protect`: rights are given column by column, so a new one is closed at first.
 *
 * @param mayUpdate those of them that the application may also change
 */
export async function openColumns(db: Kysely<any>, table: string, columns: readonly string[], mayUpdate: readonly string[] = []): Promise<void> {
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.id(name)))
  await sql`grant insert (${list(columns)}) on ${sql.table(table)} to app_user`.execute(db)
  if (mayUpdate.length > 0) await sql`grant update (${list(mayUpdate)}) on ${sql.table(table)} to app_user`.execute(db)
}
