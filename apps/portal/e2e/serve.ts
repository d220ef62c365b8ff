import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { copyData, newDataDir } from './data-dir.ts'
import { freePort } from './free-port.ts'
import { productSettings } from './product-settings.ts'

/**
 * Starts the product itself, the way `npm start` does, on a data folder that is gone afterwards.
 * Playwright waits for its address and ends it with SIGTERM. The demo is made once: its data lie ready, untouched, for
 * the journeys that need a product of their own.
 */
const root = join(import.meta.dirname, '../../..')
const untouched = process.env.XINSHE_E2E_DATA!
const dataDir = newDataDir()

let server: ChildProcess | undefined
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server?.kill(signal))

await makeDemo()
copyData(untouched, dataDir)
const [code] = await once(start(process.env.PORT!, dataDir), 'exit')
for (const folder of [dataDir, untouched]) rmSync(folder, { recursive: true, force: true })
process.exit(code ?? 0)

async function makeDemo(): Promise<void> {
  const port = await freePort()
  const first = start(port, untouched)
  const ended = once(first, 'exit')
  while (first.exitCode === null && !(await fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => ok, () => false))) await sleep(100)
  first.kill('SIGTERM')
  await ended
}

function start(port: number | string, dataDir: string): ChildProcess {
  return (server = spawn(process.execPath, [join(root, 'tools/start.js')], { cwd: root, stdio: 'inherit', env: productSettings({ port, dataDir }) }))
}
