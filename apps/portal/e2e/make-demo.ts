import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { adoptEmbedded } from '@xinshe/db/embedded/adopt-embedded.ts'
import pg from 'pg'
import { newDataDir } from './data-dir.ts'
import { freePort } from '@xinshe/db/embedded/free-port.ts'
import { productSettings } from './product-settings.ts'

const root = join(import.meta.dirname, '../../..')

/** The product itself, the way `npm start` starts it. */
export function startProduct(port: number | string, dataDir: string): ChildProcess {
  return spawn(process.execPath, [join(root, 'tools/start.js')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: productSettings({ port, dataDir }) })
}

/** A product that has made its demo in the empty `dataDir`, has done the jobs of the day and has ended. @param hold is told what runs meanwhile */
export async function makeDemo(dataDir: string, hold: (product: ChildProcess) => void = () => {}): Promise<void> {
  const port = await freePort()
  const first = startProduct(port, dataDir)
  hold(first)
  const ended = once(first, 'exit')
  while (first.exitCode === null && !(await fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => ok, () => false))) await sleep(100)
  await jobsAreDone(dataDir)
  first.kill('SIGTERM')
  await ended
}

/** Otherwise every copy would do them again. Jobs follow each other closely: what rests for a second has no more. */
async function jobsAreDone(dataDir: string): Promise<void> {
  const database = await adoptEmbedded({ dataDir })
  if (!database) return
  const client = new pg.Client(database.url)
  await client.connect()
  for (let rests = 0; rests < 5; rests += 1) {
    await sleep(200)
    const { rowCount } = await client.query('select from core.job_run where done_at is null')
    if (rowCount) rests = -1
  }
  await client.end()
  await database.stop()
}

// As a program, beside the tests before the journeys: says where the demo lies.
if (import.meta.main) {
  const dataDir = newDataDir()
  await makeDemo(dataDir)
  process.stdout.write(dataDir)
}
