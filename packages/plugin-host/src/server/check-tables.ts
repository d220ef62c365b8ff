import { sql, type Kysely } from 'kysely'

/**
 * What is wrong with the tables of one schema: a table without `tenant_id`, or without row security that is enabled,
 * forced and has a rule of its own per command; a table with sealed text that more than the contract's staff may read.
 * The ledgers of the migrator are nobody's rows and carry no grants.
 */
export async function checkTables(db: Kysely<any>, schema: string): Promise<string[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as "hasTenant",
      c.relrowsecurity and c.relforcerowsecurity as "isForced",
      (select count(distinct p.polcmd) from pg_policy p where p.polrelid = c.oid and not p.polpermissive
        and p.polcmd in ('r', 'a', 'w', 'd')) = 4 as "hasRules",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'sealed' and not a.attisdropped)
        and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'floor') as "isOpen"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p') and c.relname not in ('migration', 'migration_lock')
    order by c.relname`.execute(db)
  return rows.flatMap(({ name, hasTenant, isForced, hasRules, isOpen }) => [
    ...(hasTenant ? [] : [`${schema}.${name} has no tenant_id`]),
    ...(isForced ? [] : [`${schema}.${name} has no row security, or does not force it`]),
    ...(hasRules ? [] : [`${schema}.${name} has no restrictive rule per command: protect() was not called`]),
    ...(isOpen ? [`${schema}.${name} keeps what was said in confidence and is not protected as content`] : [])
  ])
}

interface Table {
  readonly name: string
  readonly hasTenant: boolean
  readonly isForced: boolean
  readonly hasRules: boolean
  readonly isOpen: boolean
}
