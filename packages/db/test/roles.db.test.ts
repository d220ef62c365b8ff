import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import pg from 'pg'
import { expect, test } from 'vitest'
import { connectMigrator, installationOf, openPool } from '../src/connect.ts'
import { coreOwner, migrateOwner } from '../src/migrate.ts'
import { prepareDatabase } from '../src/prepare.ts'
import { ForeignRoles } from '../src/roles.ts'

test('a second installation on one server is refused, and the first one still logs in', async () => {
  const [ours, theirs] = [await testDatabase(), await testDatabase()]

  await expect(prepareDatabase({ adminUrl: theirs.adminUrl, masterKey: Buffer.alloc(32, 8) })).rejects.toBeInstanceOf(ForeignRoles)

  const pool = openPool({ adminUrl: ours.adminUrl, masterKey: testMasterKey }, 'signin_user')
  expect((await pool.query('select 1 as here')).rows).toEqual([{ here: 1 }])
  await pool.end()
  await Promise.all([ours.drop(), theirs.drop()])
})

test('one installation prepares as many databases of a server as it likes; the mark tells nothing of the key', async () => {
  const database = await testDatabase()
  await prepareDatabase({ adminUrl: database.adminUrl, masterKey: testMasterKey })
  const admin = new pg.Client(database.adminUrl)
  await admin.connect()

  const { rows } = await admin.query<{ mark: string }>(`select shobj_description('house_owner'::regrole, 'pg_authid') as mark`)

  expect(rows[0]!.mark).toBe(`xinshe ${installationOf({ masterKey: testMasterKey })}`)
  expect(rows[0]!.mark).not.toContain(testMasterKey.toString('hex').slice(0, 16))
  await admin.end()
  await database.drop()
})

test('a start with nothing to migrate reads the names of migrations and no more', async () => {
  const database = await testDatabase()
  const db = connectMigrator({ adminUrl: database.adminUrl, masterKey: testMasterKey })
  const folder = await mkdtemp(join(tmpdir(), 'xinshe-migrations-'))
  const unreadable = (name: string) => writeFile(join(folder, name), 'throw new Error("read")')
  for (const name of await readdir(coreOwner.migrations)) await unreadable(name)
  const owner = { schema: 'core', migrations: pathToFileURL(`${folder}/`) }

  expect(await migrateOwner(db as never, owner)).toEqual([])
  await unreadable('2999-01-01-0000-another.ts')
  await expect(migrateOwner(db as never, owner)).rejects.toThrow()

  await db.destroy()
  await rm(folder, { recursive: true })
  await database.drop()
})
