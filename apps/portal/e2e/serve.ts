import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import { copyData } from './data-dir.ts'
import { makeDemo, startProduct } from './make-demo.ts'

/**
 * The product, on a data folder that is gone afterwards. Playwright waits for its address and ends it with SIGTERM. The demo
 * is made once, here or before: its data lie ready, untouched, for the journeys that need a product of their own.
 */
const untouched = process.env.XINSHE_E2E_DATA!
const dataDir = process.env.XINSHE_E2E_RUNNING!

let running: ChildProcess | undefined
const hold = (product: ChildProcess) => (running = product)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => running?.kill(signal))

if (readdirSync(untouched).length === 0) await makeDemo(untouched, hold)
copyData(untouched, dataDir)
const [code] = await once(hold(startProduct(process.env.PORT!, dataDir)), 'exit')
for (const folder of [dataDir, untouched]) rmSync(folder, { recursive: true, force: true })
process.exit(code ?? 0)
