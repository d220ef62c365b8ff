import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { startEmbedded } from '@xinshe/db/embedded/start-embedded.ts'
import { stopEmbedded } from '@xinshe/db/embedded/stop-embedded.ts'
import { program, type Running } from './program.ts'

export type Victim = 'server' | 'worker' | 'database' | 'all'

/** The product in three programs that are killed without a goodbye and started again: server, worker, database. */
export class Victims {
  readonly #dataDir: string
  readonly #port: number
  #server!: Running
  #worker!: Running
  /** The superuser's address; it stays the same over restarts. */
  databaseUrl = ''

  private constructor(dataDir: string, port: number) {
    this.#dataDir = dataDir
    this.#port = port
  }

  static async begin(dataDir: string): Promise<Victims> {
    const victims = new Victims(dataDir, await freePort())
    await victims.#startAll()
    return victims
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async masterKey(): Promise<Buffer> {
    return Buffer.from((await readFile(join(this.#dataDir, 'master.key'), 'utf8')).trim(), 'hex')
  }

  /** `kill -9`, then started again the way somebody who finds it dead would. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'server' || victim === 'all') await end(this.#server)
    if (victim === 'worker' || victim === 'all') await end(this.#worker)
    if (victim === 'database' || victim === 'all') process.kill(await this.#databasePid(), 'SIGKILL')

    if (victim === 'server') this.#server = await this.#startServer()
    if (victim === 'worker') this.#worker = await this.#startWorker()
    if (victim === 'database') await this.#startDatabase()
    if (victim === 'all') await this.#startAll()
  }

  async end(): Promise<void> {
    await Promise.all([end(this.#server), end(this.#worker)])
    await stopEmbedded({ dataDir: this.#dataDir })
  }

  /** Whichever of the two is first brings up the database; the other finds it. */
  async #startAll(): Promise<void> {
    ;[this.#server, this.#worker] = await Promise.all([this.#startServer(), this.#startWorker()])
    await this.#startDatabase()
  }

  async #startDatabase(): Promise<void> {
    this.databaseUrl = (await startEmbedded({ dataDir: this.#dataDir })).url
  }

  async #startServer(): Promise<Running> {
    const server = program('main.ts', { DATA_DIR: this.#dataDir, PORT: String(this.#port), WORKER: '0' })
    await server.says(/Xinshe is ready/)
    return server
  }

  async #startWorker(): Promise<Running> {
    const worker = program('worker.ts', { DATA_DIR: this.#dataDir })
    await worker.says(/worker of Xinshe is ready/)
    return worker
  }

  async #databasePid(): Promise<number> {
    return Number((await readFile(join(this.#dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
  }
}

async function end(running: Running): Promise<void> {
  running.kill('SIGKILL')
  await running.ended
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
