import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { throwAwayPlace } from '@xinshe/testing/throw-away-place.ts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { adoptEmbedded } from './adopt-embedded.ts'
import { startEmbedded } from './start-embedded.ts'
import { stopEmbedded } from './stop-embedded.ts'
import { serverProcess } from './test/server-process.ts'

// Made once: what is looked at here is how servers begin and end on a cluster, four times at once also without one.
let made = ''
beforeAll(async () => {
  made = await newFolder()
  await (await startEmbedded({ dataDir: made, throwAway: true })).stop()
})
afterAll(() => rm(made, { recursive: true, force: true }))

let dataDir = ''
beforeEach(async () => {
  dataDir = await newFolder()
  execFileSync('cp', ['-a', `${made}/.`, dataDir])
})
afterEach(async () => {
  await stopEmbedded({ dataDir })
  await rm(dataDir, { recursive: true, force: true })
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(throwAwayPlace(), 'xinshe-embedded-'))
  await chmod(folder, 0o755)
  return folder
}

const start = () => startEmbedded({ dataDir, throwAway: true })
const runs = async () => {
  const server = await adoptEmbedded({ dataDir })
  await server?.stop()
  return server !== undefined
}

test('the server speaks UTF-8, sorts alike on every machine and wants the password', async () => {
  const { url } = await start()

  const settings = await ask(url, `select current_setting('server_encoding') as encoding, datcollversion as version,
    datlocale as locale, current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets
    from pg_database where datname = current_database()`)
  const withoutPassword = ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')

  expect(settings).toMatchObject({ encoding: 'UTF8', locale: 'C.UTF-8', listens: '127.0.0.1', sockets: '' })
  await expect(withoutPassword).rejects.toThrow(/password authentication failed/)
})

test('the superuser password is random and readable by its owner alone', async () => {
  const { url } = await start()

  const file = join(dataDir, 'postgres', 'access.json')

  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(file, 'utf8')).password).toMatch(/^[\w-]{32}$/)
  expect(url).toContain('@127.0.0.1:')
})

test('stopping and starting again keeps the rows and the port', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 7 as number')
  await first.stop()

  const second = await start()

  expect(second).toMatchObject({ port: first.port, adopted: false })
  expect(await ask(second.url, 'select number from kept')).toEqual({ number: 7 })
})

test('a server whose starter was killed is adopted with its rows, and ends with its new user', async () => {
  const killed = await serverProcess(dataDir)
  await ask(killed.url, 'create table kept as select 7 as number')
  await killed.end('SIGKILL')

  const next = await start()

  expect(next).toMatchObject({ url: killed.url, adopted: true })
  expect(await ask(next.url, 'select number from kept')).toEqual({ number: 7 })
  await next.stop()
  expect(await runs()).toBe(false)
})

test('a postmaster.pid of a dead process, or of one that is no server, does not stop the next start', async () => {
  const first = await start()
  await first.stop()
  for (const pid of [2 ** 22 - 3, process.pid]) {
    const lines = [pid, join(dataDir, 'postgres', 'cluster'), 1, first.port, '', '127.0.0.1', '', 'ready']
    await writeFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), `${lines.join('\n')}\n`)

    const next = await start()

    expect(next.adopted).toBe(false)
    expect(await ask(next.url, 'select 7 as number')).toEqual({ number: 7 })
    await next.stop()
  }
})

test('a server killed without a goodbye is started over and has every committed row', async () => {
  const first = await startEmbedded({ dataDir })
  await ask(first.url, 'create table kept as select 7 as number')
  const pid = (await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]
  process.kill(Number(pid), 'SIGKILL')

  const next = await startEmbedded({ dataDir })

  expect(next.adopted).toBe(false)
  expect(await ask(next.url, 'select number from kept')).toEqual({ number: 7 })
})

test('four processes that start at the same moment make one cluster and share one server, which ends with the last of them', async () => {
  await rm(join(dataDir, 'postgres'), { recursive: true })

  const processes = await Promise.all([1, 2, 3, 4].map(() => serverProcess(dataDir)))

  expect(new Set(processes.map((one) => one.url)).size).toBe(1)
  expect(processes.filter((one) => !one.adopted)).toHaveLength(1)
  const [last, ...others] = processes
  await Promise.all(others.map((one) => one.end('SIGTERM')))
  expect(await ask(last!.url, 'select 7 as number')).toEqual({ number: 7 })
  await last!.end('SIGTERM')
  expect(await runs()).toBe(false)
})

test('a server that was asked to stay outlives its users until it is stopped by name', async () => {
  const kept = await startEmbedded({ dataDir, throwAway: true, keep: true })
  await kept.stop()

  const user = await start()
  await user.stop()

  expect(user.adopted).toBe(true)
  expect(await runs()).toBe(true)
  await stopEmbedded({ dataDir })
  expect(await runs()).toBe(false)
})

async function ask(url: string, query: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(query)).rows?.[0]
  } finally {
    await client.end()
  }
}
