import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stopEmbedded } from '@xinshe/db/embedded/stop-embedded.ts'
import { copyData, newDataDir } from './data-dir.ts'
import { freePort } from '@xinshe/db/embedded/free-port.ts'
import { productSettings } from './product-settings.ts'

const programs = execFileSync(process.execPath, [join(import.meta.dirname, '../../../tools/put-together.js')], { encoding: 'utf8' })

/** `npm run load -- FILE` beside the product that all journeys share. @returns what it told the person at the terminal @throws where one was given and its data folder was not */
export async function load(file: string): Promise<string> {
  const { XINSHE_E2E_RUNNING: dataDir, XINSHE_E2E_PORT: port } = process.env
  if (!dataDir) throw new Error('XINSHE_E2E_RUNNING: the data folder of the product at XINSHE_E2E_URL')
  const env = productSettings({ port: port!, dataDir })
  return (await promisify(execFile)(process.execPath, [join(programs, 'commands/load.js'), file], { env })).stdout
}

/** A product of a journey's own, on a data folder of its own, which may be killed and started again. */
export class Product {
  readonly #dataDir: string
  readonly #port: number
  #server: ChildProcess | undefined

  /** One with the demo as it is when it is new. */
  static async begin(): Promise<Product> {
    const dataDir = newDataDir()
    if (process.env.XINSHE_E2E_DATA) copyData(process.env.XINSHE_E2E_DATA, dataDir)
    const product = new Product(dataDir, await freePort())
    await product.start()
    return product
  }

  private constructor(dataDir: string, port: number) {
    this.#dataDir = dataDir
    this.#port = port
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts the server; resolves when it answers. @throws when it has ended instead */
  async start(): Promise<void> {
    const server = spawn(process.execPath, [join(programs, 'main.js')], { env: this.#settings, stdio: ['ignore', 'ignore', 'inherit'] })
    this.#server = server
    while (!(await this.#answers())) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  /** `kill -9`: no goodbye, nothing flushed; the database beneath it is left behind. */
  async killHard(): Promise<void> {
    await this.#endWith('SIGKILL')
  }

  /** `kill -9` of the database beneath the running server. */
  killDatabase(): void {
    const [pid] = readFileSync(join(this.#dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
  }

  /** `npm run db`: somebody starts the database again; the server finds it by itself. */
  async startDatabase(): Promise<void> {
    await promisify(execFile)(process.execPath, [join(programs, 'commands/db.js')], { env: this.#settings })
  }

  /** Ends it well and takes the data away. */
  async end(): Promise<void> {
    await this.#endWith('SIGTERM')
    await stopEmbedded({ dataDir: this.#dataDir })
    rmSync(this.#dataDir, { recursive: true, force: true })
  }

  get #settings(): NodeJS.ProcessEnv {
    return productSettings({ port: this.#port, dataDir: this.#dataDir })
  }

  async #endWith(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server!
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = new Promise((resolve) => server.once('exit', resolve))
    process.kill(server.pid!, signal)
    await gone
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.origin}/healthz`).then(({ ok }) => ok, () => false)
  }
}
