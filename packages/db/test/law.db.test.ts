import { catalogueFaults } from '@xinshe/db/law.ts'
import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

let place: DatabasePlace
let owner: Kysely<unknown>
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  place = { adminUrl: database.adminUrl, masterKey: testMasterKey }
  owner = connectMigrator(place) as unknown as Kysely<unknown>
})
afterAll(async () => { await owner.destroy(); await drop() })

test('A01, A02, A07, A08, A09, A10, A15: the law holds in every schema, plugins included', async () => {
  expect(await catalogueFaults(owner)).toEqual([])
})

const asOwner = (text: string) => sql.raw(text).execute(owner)
const asAdmin = async (text: string) => {
  const admin = new pg.Client(place.adminUrl)
  await admin.connect()
  await admin.query(text)
  await admin.end()
}

/** Each is done, must be noticed, and is undone. */
const breaches: [name: string, run: (text: string) => Promise<unknown>, breach: string, undo: string, fault: RegExp][] = [
  ['a table nobody protected', asOwner, 'create table core.naked (tenant_id uuid)', 'drop table core.naked', /A01: core.naked has no row security/],
  ['row security not forced', asOwner, 'alter table core.petitioner no force row level security', 'alter table core.petitioner force row level security', /A01: core.petitioner has no row security/],
  ['a rule dropped', asOwner, 'drop policy reads on core.contact; drop policy floor on core.contact; drop policy wall on core.contact', 'select 1', /A01: core.contact has no restrictive rule for r/],
  ['a right on a key column', asOwner, 'grant update (worker_id) on core."case" to app_user', 'revoke update (worker_id) on core."case" from app_user', /A01: app_user may update core."case".worker_id/],
  ['a view of its owner', asOwner, 'create view core.v as select * from core.matter', 'drop view core.v', /A07: view core.v/],
  ['a definer function nobody read', asOwner, `create function core.f() returns int language sql security definer set search_path = '' as 'select 1'`, 'drop function core.f()', /A07: core.f\(\) runs as its owner and nobody/],
  ['a function for everybody', asOwner, `create function core.g() returns int language sql as 'select 1'; grant execute on function core.g() to public`, 'drop function core.g()', /A07: core.g\(\) is open/],
  ['a role that bypasses', asAdmin, 'alter role app_user bypassrls', 'alter role app_user nobypassrls', /A02: app_user/],
  ['a membership', asAdmin, 'grant house_owner to job_user', 'revoke house_owner from job_user', /A02: job_user/],
  ['a right to create', asOwner, 'grant create on schema core to app_user', 'revoke create on schema core from app_user', /A15: app_user may create in core/]
]

test.each(breaches)('the law notices %s', async (_, run, breach, undo, fault) => {
  await run(breach)
  const faults = await catalogueFaults(owner)
  await run(undo)

  expect(faults.join('\n')).toMatch(fault)
})

test('the law notices a key and a unique index without the tenant', async () => {
  await asOwner(`create table core.loose (tenant_id uuid not null, id uuid not null, published boolean not null, x uuid unique, y uuid references core.loose (x), primary key (tenant_id, id))`)
  await asOwner(`select core.protect('core.loose', 'house')`)
  const faults = (await catalogueFaults(owner)).join('\n')
  await asOwner('drop table core.loose')

  expect(faults).toMatch(/A09: key core.loose.loose_y_fkey does not carry tenant_id/)
  expect(faults).toMatch(/A10: unique index core.loose_x_key/)
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
