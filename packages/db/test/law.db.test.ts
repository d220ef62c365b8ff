import { catalogueFaults } from '@xinshe/db/law.ts'
import { connectMigrator } from '@xinshe/db/connect.ts'
import { poolOf, testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

const loose = `create table core.loose (tenant_id uuid not null, id uuid not null, published boolean not null, x uuid unique, y uuid references core.loose (x), primary key (tenant_id, id));
  select core.protect('core.loose', 'house')`

let owner: Kysely<unknown>
let admin: Kysely<unknown>
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  owner = connectMigrator({ adminUrl: database.adminUrl, masterKey: testMasterKey }) as unknown as Kysely<unknown>
  admin = new Kysely({ dialect: new PostgresDialect({ pool: poolOf(database.adminUrl) }) })
})
afterAll(async () => { await owner.destroy(); await admin.destroy(); await drop() })

test('A01, A02, A07, A08, A09, A10, A15: the law holds in every schema, plugins included', async () => {
  expect(await catalogueFaults(owner)).toEqual([])
})

/** Each is done, must be noticed, and never was: roles belong to the whole cluster, and other tests are at work in it. */
const breaches: [name: string, by: 'owner' | 'admin', breach: string, fault: RegExp][] = [
  ['a table nobody protected', 'owner', 'create table core.naked (tenant_id uuid)', /A01: core.naked has no row security/],
  ['row security not forced', 'owner', 'alter table core.petitioner no force row level security', /A01: core.petitioner has no row security/],
  ['a rule dropped', 'owner', 'drop policy reads on core.contact; drop policy floor on core.contact; drop policy wall on core.contact', /A01: core.contact has no restrictive rule for r/],
  ['a right on a key column', 'owner', 'grant update (worker_id) on core."case" to app_user', /A01: app_user may update core."case".worker_id/],
  ['a view of its owner', 'owner', 'create view core.v as select * from core.matter', /A07: view core.v/],
  ['a definer function nobody read', 'owner', `create function core.f() returns int language sql security definer set search_path = '' as 'select 1'`, /A07: core.f\(\) runs as its owner and nobody/],
  ['a function for everybody', 'owner', `create function core.g() returns int language sql as 'select 1'; grant execute on function core.g() to public`, /A07: core.g\(\) is open/],
  ['a role that bypasses', 'admin', 'alter role app_user bypassrls', /A02: app_user/],
  ['a membership', 'admin', 'grant house_owner to job_user', /A02: job_user/],
  ['a right to create', 'owner', 'grant create on schema core to app_user', /A15: app_user may create in core/],
  ['a key without the tenant', 'owner', loose, /A09: key core.loose.loose_y_fkey does not carry tenant_id/],
  ['a unique index without the tenant', 'owner', loose, /A10: unique index core.loose_x_key/],
  ['a unique index on an expression', 'owner', 'create unique index ux on core.petitioner ((party || nationality))', /A10: unique index core.ux/],
  ['a unique index on an expression of a plugin', 'owner', 'create unique index ux on education.guide ((id::text))', /A10: unique index education.ux/]
]

test.each(breaches)('the law notices %s', async (_, by, breach, fault) => {
  const undone = new Error('undone')
  let faults: readonly string[] = []
  const work = { owner, admin }[by].transaction().execute(async (db) => {
    await sql.raw(breach).execute(db)
    faults = await catalogueFaults(db)
    throw undone
  })
  await expect(work).rejects.toBe(undone)

  expect(faults.join('\n')).toMatch(fault)
})

test('A16: policies, grants and definer functions are those that were reviewed', async () => {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select 'policy ' || polrelid::regclass || ' ' || polname || case when polpermissive then '' else ' restrictive' end || ' ' || polcmd::text || ' ' ||
        (select string_agg(rolname, ',' order by rolname) from pg_roles where oid = any (polroles)) as line from pg_policy
      union all
      select 'grant ' || table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type || ' ' || string_agg(column_name, ',' order by column_name)
        from information_schema.column_privileges where grantee in ('app_user', 'signin_user', 'job_user') and table_schema in ('core', 'authz') and privilege_type <> 'REFERENCES' group by table_schema, table_name, grantee, privilege_type
      union all
      select 'function ' || p.oid::regprocedure || case when prosecdef then ' definer ' || substr(md5(prosrc), 1, 8) else '' end || ' for ' || coalesce((select string_agg(r.rolname, ',' order by r.rolname) from pg_roles r
        where r.rolname in ('app_user', 'signin_user', 'job_user') and has_function_privilege(r.oid, p.oid, 'execute')), 'nobody')
        from pg_proc p where pronamespace in ('core'::regnamespace, 'authz'::regnamespace)
    ) x order by line collate "C"`.execute(owner)

  await expect(rows.map((row) => row.line).join('\n') + '\n').toMatchFileSnapshot('law.snapshot.txt')
})
