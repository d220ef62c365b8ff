import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import pg from 'pg'
import { expect, test } from 'vitest'
import { connectMigrator, installationOf, rolePasswords } from '../src/connect.ts'
import { coreOwner, migrateOwner } from '../src/migrate.ts'
import { makeRoles } from '../src/roles.ts'

test('7.2.3.b: hardship that was open before the upgrade alarms nobody by itself', async () => {
  const database = await testDatabase('template0')
  const before = await migrationsBefore('2026-11-30-2103-call-overdue-organs.ts')
  const place = { adminUrl: database.adminUrl, masterKey: testMasterKey }
  const admin = new pg.Client(place.adminUrl)
  await admin.connect()
  await makeRoles(admin, rolePasswords(place), installationOf(place))
  const db = connectMigrator(place)
  await migrateOwner(db as never, { schema: 'core', migrations: pathToFileURL(`${before}/`) })
  // a flow alone, without the matter it belongs to
  await admin.query('set session_replication_role = replica')
  await admin.query(`insert into core.flow (tenant_id, matter_id, kind, origin, made_by, made_at) values (gen_random_uuid(), gen_random_uuid(), 'hardship', 'rule', gen_random_uuid(), now() - interval '80 hours')`)

  await migrateOwner(db as never, coreOwner)
  const { rows } = await admin.query('select called, failed from core.call_overdue_steps(100)')

  expect(rows).toEqual([{ called: 0, failed: 0 }])
  await Promise.all([admin.end(), db.destroy(), rm(before, { recursive: true })])
  await database.drop()
})

/** A folder that holds the migrations up to one, and not that. */
async function migrationsBefore(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xinshe-migrations-'))
  const earlier = (await readdir(coreOwner.migrations)).filter((one) => one < name)
  await Promise.all(earlier.map((one) => writeFile(join(folder, one), `export { up } from ${JSON.stringify(new URL(one, coreOwner.migrations).href)}\n`)))
  return folder
}
