import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { productSettings } from './product-settings.ts'

/**
 * Starts the product itself, the way `npm start` does, on a data folder that is gone afterwards.
 * Playwright waits for its address and ends it with SIGTERM.
 */
const root = join(import.meta.dirname, '../../..')
const dataDir = mkdtempSync(join(tmpdir(), 'xinshe-e2e-'))

const server = spawn(process.execPath, [join(root, 'tools/start.js')], {
  cwd: root,
  stdio: 'inherit',
  env: productSettings({ port: process.env.PORT!, dataDir })
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true })
  process.exit(code ?? 0)
})
