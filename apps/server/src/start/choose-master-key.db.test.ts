import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encrypt } from '@xinshe/db/sealing/cipher.ts'
import { makeMasterKey, readMasterKey } from '@xinshe/db/sealing/master-key.ts'
import { testDatabase, type TestDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseMasterKey } from './choose-master-key.ts'

let database: TestDatabase
let folder = ''
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'xinshe-key-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function keyFile(name: string, key: Buffer): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, key.toString('hex'))
  return file
}

/** A tenant's key as another master key would have wrapped it. */
async function sealUnder(masterKey: Buffer): Promise<void> {
  const tenantId = '0198c0de-0000-7000-8000-000000000001'
  const admin = new pg.Client(database.adminUrl)
  await admin.connect()
  await admin.query(`set session_replication_role = replica`)
  await admin.query('insert into core.tenant_key (tenant_id, wrapped) values ($1, $2) on conflict (tenant_id) do update set wrapped = $2', [
    tenantId,
    encrypt(masterKey, `core.tenant_key|${tenantId}`, Buffer.alloc(32, 1))
  ])
  await admin.end()
}

test('a key file that is not there is not replaced where a database has been sealed', async () => {
  await sealUnder(testMasterKey)
  const file = join(folder, 'mistyped.key')

  await expect(chooseMasterKey(file, database.adminUrl)).rejects.toThrow(`没有找到主密钥文件 ${file}`)
  expect(existsSync(file)).toBe(false)
})

test('a key that does not open what is sealed is refused by the name of its file', async () => {
  await sealUnder(Buffer.alloc(32, 9))
  const file = await keyFile('own.key', testMasterKey)

  await expect(chooseMasterKey(file, database.adminUrl)).rejects.toThrow(`The master key in ${file} does not open`)
})

test('the key it was sealed with is taken', async () => {
  await sealUnder(testMasterKey)

  expect(await chooseMasterKey(await keyFile('right.key', testMasterKey), database.adminUrl)).toEqual(testMasterKey)
})

test('a file that holds half a key is named, not overwritten', async () => {
  const file = join(folder, 'half.key')
  await writeFile(file, 'abc')

  await expect(chooseMasterKey(file, database.adminUrl)).rejects.toThrow(`主密钥文件 ${file} 的内容不是`)
})

test('a key file that cannot be read or made is named with the reason', async () => {
  await expect(chooseMasterKey(folder, database.adminUrl)).rejects.toThrow(`无法读取主密钥文件 ${folder}（EISDIR）`)
})

test('many that make a key at once agree on one, which only its owner reads, and leave nothing else behind', async () => {
  const inside = join(folder, 'fresh')
  const file = join(inside, 'master.key')

  const keys = await Promise.all(Array.from({ length: 8 }, () => makeMasterKey(file)))

  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  expect(await readMasterKey(file)).toEqual(keys[0])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(inside)).toEqual(['master.key'])
})
