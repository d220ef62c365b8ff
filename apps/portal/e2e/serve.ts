import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePortalBuilt } from '../../../tools/portal-build.js'
import { copyData, newDataDir } from './data-dir.ts'
import { Product } from './product.ts'
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

ensurePortalBuilt()
const first = await Product.on(untouched)
await first.stop()
copyData(untouched, dataDir)

server = spawn(process.execPath, [join(root, 'tools/start.js')], {
  cwd: root,
  stdio: 'inherit',
  env: productSettings({ port: process.env.PORT!, dataDir })
})
server.on('exit', (code) => {
  for (const folder of [dataDir, untouched]) rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})
