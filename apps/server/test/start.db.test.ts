import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { adoptEmbedded } from '@xinshe/db/embedded/adopt-embedded.ts'
import { stopEmbedded } from '@xinshe/db/embedded/stop-embedded.ts'
import { testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { throwAwayPlace } from '@xinshe/testing/throw-away-place.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oldServer } from './old-server.ts'
import { program } from './program.ts'

let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xinshe-start-'))
  await chmod(dataDir, 0o755)
})
afterAll(async () => {
  await stopEmbedded({ dataDir })
  await rm(dataDir, { recursive: true, force: true })
})

/** A start takes seconds; beside other work it may take its time. */
const patience = 180_000

const ready = /Xinshe is ready: (http:\/\/127\.0\.0\.1:\d+)/

async function isRunning(): Promise<boolean> {
  const server = await adoptEmbedded({ dataDir })
  await server?.stop()
  return server !== undefined
}

async function freePort(): Promise<{ port: number; end(): void }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as { port: number }).port, end: () => server.close() }
}

/** A Node that does nothing, from spawn to exit, on a quiet machine. */
const quietBareStart = 60

async function bareStart(): Promise<number> {
  const began = performance.now()
  await promisify(execFile)(process.execPath, ['-e', ''])
  return performance.now() - began
}

describe('starting and stopping', { timeout: patience }, () => {
  test('from an empty folder it makes its database, serves, and ends both processes cleanly', async () => {
    const first = program('main.ts', { DATA_DIR: dataDir })
    const [, url] = await first.says(ready)

    const health = await fetch(`${url}/healthz`)
    first.kill('SIGINT')

    expect(health.status).toBe(200)
    // A proxy that keeps its side for a minute is never hung up on while it asks.
    expect(health.headers.get('keep-alive')).toBe('timeout=65')
    expect((await first.ended).code).toBe(0)
    expect(await isRunning()).toBe(false)
  })

  test('told to end while it makes its database, it says that it will, and never that it is ready', async () => {
    const early = await mkdtemp(join(throwAwayPlace(), 'xinshe-early-'))
    await chmod(early, 0o755)
    const begun = program('main.ts', { DATA_DIR: early })
    while (!existsSync(join(early, 'postgres'))) await sleep(20)

    begun.kill('SIGINT')

    const { code, text } = await begun.ended
    expect(code).toBe(0)
    expect(text).toContain('正在结束')
    expect(text).not.toMatch(ready)
    expect(await adoptEmbedded({ dataDir: early })).toBeUndefined()
    await rm(early, { recursive: true, force: true })
  })

  // Three seconds of a machine that has nothing else to do: how busy this one is, a bare Node started beside it tells.
  test('the second start is ready within three seconds', async () => {
    const before = await bareStart()
    const began = performance.now()
    const second = program('main.ts', { DATA_DIR: dataDir })

    await second.says(ready)
    const waited = performance.now() - began

    second.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)
    const busy = Math.max(1, (before + (await bareStart())) / 2 / quietBareStart)
    expect(waited).toBeLessThan(3_000 * busy)
  })

  test('after a kill the next start adopts the database; two at once share it, the last one ends it', async () => {
    const killed = program('main.ts', { DATA_DIR: dataDir })
    await killed.says(ready)
    killed.kill('SIGKILL')
    await killed.ended
    const [one, other, worker] = [program('main.ts', { DATA_DIR: dataDir }), program('main.ts', { DATA_DIR: dataDir }), program('worker.ts', { DATA_DIR: dataDir })]
    await Promise.all([one.says(ready), other.says(ready), worker.says(/worker of Xinshe is ready/)])

    one.kill('SIGTERM')
    await one.ended
    const [, url] = await other.says(ready)

    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    other.kill('SIGTERM')
    worker.kill('SIGTERM')
    expect([(await other.ended).code, (await worker.ended).code]).toEqual([0, 0])
    expect(await isRunning()).toBe(false)
  })

  test('npm run db leaves a migrated database running, prints its owner\'s address on one line, and stops it', async () => {
    const { code, text } = await program('commands/db.ts', { DATA_DIR: dataDir }).ended
    const client = new pg.Client(text.trim())
    await client.connect()
    const { rows } = await client.query(`select to_regclass('core.case') is not null as there, rolsuper from pg_roles where rolname = current_user`)
    await client.end()

    expect(code).toBe(0)
    expect(text).toMatch(/^postgres:\/\/\S+\n$/)
    expect(rows).toEqual([{ there: true, rolsuper: true }])
    expect((await program('commands/db.ts', { DATA_DIR: dataDir }, ['stop']).ended).code).toBe(0)
    expect(await isRunning()).toBe(false)
  })
})

const beforeTheBuild = 'commands/check-settings.ts'

describe('a start that fails says one sentence and exits with 1', { timeout: patience }, () => {
  const failure = async (env: Record<string, string>, file = 'main.ts') => {
    const { code, text } = await program(file, { DATA_DIR: dataDir, ...env }).ended
    expect(code).toBe(1)
    expect(text.trim().split('\n')).toHaveLength(1)
    return text
  }

  test('a taken port', async () => {
    const taken = await freePort()

    const text = await failure({ PORT: String(taken.port) })

    expect(text).toMatch(new RegExp(`端口 ${taken.port} 已被占用.*Port ${taken.port} is taken`))
    taken.end()
    expect(await isRunning()).toBe(false)
  })

  test.each([
    ['a port that is no number', { PORT: 'eighty' }, /PORT 的值无效：须为 0 至 65535 的整数.*PORT is not valid/],
    ['a data folder that is a file', { DATA_DIR: fileURLToPath(import.meta.url) }, /是一个文件，请用 DATA_DIR.*is a file; point DATA_DIR to a folder/],
    ['a data folder nobody may write to', { DATA_DIR: '/sys/xinshe' }, /不能写入数据目录 \/sys\/xinshe.*may not write to the data folder/],
    ['a data folder where none can be', { DATA_DIR: '/proc/xinshe' }, /不能写入数据目录 \/proc\/xinshe.*may not write to the data folder/]
  ])('%s; also before the portal is built', async (_, env, sentence) => {
    expect(await failure(env)).toMatch(sentence)
    expect(await failure(env, beforeTheBuild)).toMatch(sentence)
  })

  test('before the portal is built, settings that are well pass without a word', async () => {
    expect(await program(beforeTheBuild, { DATA_DIR: dataDir }).ended).toEqual({ code: 0, text: '' })
  })

  test('a master key file that holds too little', async () => {
    const file = join(dataDir, 'short.key')
    await writeFile(file, 'abc123')

    expect(await failure({ MASTER_KEY_FILE: file })).toMatch(/short\.key 的内容不是 64 位十六进制数.*does not hold 64 hexadecimal digits/)
    await rm(file)
  })

  test('an unreachable database; its password is not told', async () => {
    const gone = await freePort()
    gone.end()

    const text = await failure({ DATABASE_URL: `postgres://owner:a-secret@127.0.0.1:${gone.port}/xinshe` })

    expect(text).toMatch(new RegExp(`无法连接数据库 127.0.0.1:${gone.port}.*cannot be reached \\(ECONNREFUSED\\)`))
    expect(text).not.toContain('a-secret')
    expect(await failure({ DATABASE_URL: `postgres://owner:a-secret@127.0.0.1:${gone.port}/xinshe` }, beforeTheBuild)).toBe(text)
  })

  test('a wrong password: the database runs, so it is not said to be down', async () => {
    const database = await testDatabase()
    const url = new URL(database.adminUrl)
    url.password = 'a-wrong-secret'

    const text = await failure({ DATABASE_URL: url.href })

    expect(text).toMatch(/不接受 DATABASE_URL 中的用户名或密码（28P01）.*does not accept the name or the password/)
    expect(text).not.toMatch(/a-wrong-secret|已启动|whether it runs/)
    await database.drop()
  })

  test('a server older than PostgreSQL 15', async () => {
    const old = await oldServer()

    const text = await failure({ DATABASE_URL: old.url })

    expect(text).toMatch(/PostgreSQL 14\.11，需要 15.*is PostgreSQL 14\.11; 15 or newer is needed/)
    await old.end()
  })

  test.each(['LATIN1', 'SQL_ASCII'])('a database that is not UTF-8 but %s; nothing is written into it', async (encoding) => {
    const [near, name] = [await testDatabase(), `t_${encoding.toLowerCase()}_${process.pid}`]
    const owner = new pg.Client(near.adminUrl)
    await owner.connect()
    await owner.query(`create database ${name} encoding '${encoding}' locale_provider libc locale 'C' template template0`)
    const url = Object.assign(new URL(near.adminUrl), { pathname: name }).href

    const text = await failure({ DATABASE_URL: url })

    expect(text).toMatch(new RegExp(`数据库 ${name} 的编码是 ${encoding}，需要 UTF8.*database ${name} is encoded in ${encoding}; UTF8 is needed`))
    expect(await failure({ DATABASE_URL: url }, beforeTheBuild)).toBe(text)
    const client = new pg.Client(url)
    await client.connect()
    expect((await client.query(`select nspname from pg_namespace where nspname !~ '^(pg_|public$|information_schema$)'`)).rows).toEqual([])
    await client.end()
    await owner.query(`drop database ${name}`)
    await owner.end()
    await near.drop()
  })

  test('I04: a host beyond loopback without an https origin', async () => {
    expect(await failure({ HOST: '0.0.0.0' })).toMatch(/ORIGIN 设为 https.*ORIGIN must be an https address/)
  })

  test('a master key file that is gone: no new key is made, and the old one still opens the house', async () => {
    const [file, aside] = [join(dataDir, 'master.key'), join(dataDir, 'master.key.aside')]
    await rename(file, aside)

    expect(await failure({})).toContain(`没有找到主密钥文件 ${file}`)

    expect(existsSync(file)).toBe(false)
    await writeFile(file, 'ab'.repeat(32))
    expect(await failure({})).toMatch(/belong to a Xinshe with another master key|does not open what this database has sealed/)
    await rename(aside, file)
    const running = program('main.ts', { DATA_DIR: dataDir })
    await running.says(ready)
    running.kill('SIGTERM')
    expect((await running.ended).code).toBe(0)
  })

  test('A02: roles that are more than guests', async () => {
    const { text } = await program('commands/db.ts', { DATA_DIR: dataDir }).ended
    const client = new pg.Client(text.trim())
    await client.connect()
    await client.query('alter role app_user bypassrls')

    expect(await failure({})).toMatch(/app_user 权限过大（bypassrls）.*app_user is more than a guest \(bypassrls\)/)

    await client.query('alter role app_user nobypassrls')
    await client.query('grant house_owner to signin_user')
    expect(await failure({})).toMatch(/signin_user is more than a guest \(member of another role\)/)
    await client.query('revoke house_owner from signin_user')
    await client.end()
    await stopEmbedded({ dataDir })
  })
})

test('an external database is prepared and served, nothing embedded starts, and its first account is the operator’s', { timeout: patience }, async () => {
  const database = await testDatabase()
  const elsewhere = await mkdtemp(join(tmpdir(), 'xinshe-external-'))
  // The roles are the whole cluster's, and their passwords are made from the key: the tests beside this one use it too.
  const keyFile = join(elsewhere, 'test.key')
  await writeFile(keyFile, testMasterKey.toString('hex'))
  const settings = { DATABASE_URL: database.adminUrl, DATA_DIR: elsewhere, MASTER_KEY_FILE: keyFile }
  const running = program('main.ts', settings)
  const [, url] = await running.says(ready)
  const added = await program('commands/operator.ts', settings, ['Chief']).ended
  const again = await program('commands/operator.ts', settings, ['chief']).ended
  expect([added.code, again.code, again.text]).toEqual([0, 1, expect.stringContaining('账号 chief 已存在')])

  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  const signedIn = await fetch(`${url}/rpc/session.signIn`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url! }, body: JSON.stringify({ name: 'chief', password: /^Chief {2}(\S+)$/m.exec(added.text)![1] }) })
  expect([signedIn.status, running.text()]).toEqual([200, expect.stringContaining('npm run operator')])
  expect(await adoptEmbedded({ dataDir: elsewhere })).toBeUndefined()
  running.kill('SIGTERM')
  expect((await running.ended).code).toBe(0)

  // Who has accounts is not sent for the first one.
  const later = program('main.ts', settings)
  await later.says(ready)
  later.kill('SIGTERM')
  expect((await later.ended).text).not.toContain('npm run operator')
  await database.drop()
  await rm(elsewhere, { recursive: true })
})
