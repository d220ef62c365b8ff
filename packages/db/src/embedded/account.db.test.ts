import { spawnSync } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { throwAwayPlace } from '@xinshe/testing/throw-away-place.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbedded } from './start-embedded.ts'
import { stopEmbedded } from './stop-embedded.ts'
import { serverProcess } from './test/server-process.ts'

const isRoot = process.getuid?.() === 0
const daemon = { uid: 1, gid: 1 }
const nameless = { uid: 54_321, gid: 54_321 }
// Beneath a closed folder no other user can run our Node, let alone our code.
const canBecome = isRoot && spawnSync(process.execPath, ['--version'], { ...daemon, cwd: '/' }).status === 0

let folder = ''
let dataDir = ''
beforeEach(async () => {
  folder = await mkdtemp(join(throwAwayPlace(), 'xinshe-account-'))
  dataDir = join(folder, 'data')
  await mkdir(dataDir)
  await chmod(folder, 0o755)
})
afterEach(async () => {
  await stopEmbedded({ dataDir })
  await rm(folder, { recursive: true, force: true })
})

const clusterOwner = async () => (await stat(join(dataDir, 'postgres', 'cluster'))).uid
const start = () => startEmbedded({ dataDir, throwAway: true })

test('whoever starts it, the server runs', async () => {
  const server = await start()

  expect(server.adopted).toBe(false)
})

test.runIf(isRoot)('root runs it beneath a folder that is closed to everyone else', async () => {
  await chmod(folder, 0o700)

  const server = await start()

  expect(server.adopted).toBe(false)
})

test.runIf(isRoot)('a cluster made beneath a closed folder still starts when the folder has been opened', async () => {
  await chmod(folder, 0o700)
  await (await start()).stop()
  await chmod(folder, 0o755)

  const server = await start()

  expect(server.adopted).toBe(false)
})

test.runIf(canBecome)('an ordinary user runs it as himself, and what root starts later stays his', async () => {
  await chown(dataDir, daemon.uid, daemon.gid)
  await (await serverProcess(dataDir, daemon)).end('SIGTERM')

  await (await start()).stop()
  const again = await serverProcess(dataDir, daemon)

  expect(again.adopted).toBe(false)
  expect(await clusterOwner()).toBe(daemon.uid)
  await again.end('SIGTERM')
})

test.runIf(canBecome)('a user without a name on the system runs it too', async () => {
  await chown(dataDir, nameless.uid, nameless.gid)

  const server = await serverProcess(dataDir, nameless)

  expect(server.adopted).toBe(false)
  expect(await clusterOwner()).toBe(nameless.uid)
  await server.end('SIGTERM')
})

test.runIf(canBecome)('a user who may not write to the data folder is told so', async () => {
  await (await start()).stop()

  await expect(serverProcess(dataDir, daemon)).rejects.toThrow(/may not write to the data folder/)
})
