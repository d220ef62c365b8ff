import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { readEnvironment } from './env.ts'
import { openLog } from './http/log.ts'
import { announce } from './start/announce.ts'
import { listen } from './start/listen.ts'
import { loadPortal } from './start/load-portal.ts'
import { openHouse } from './start/open-house.ts'
import { run } from './start/run.ts'
import { seedDemoOnce } from './start/seed-demo-once.ts'

/** The product: database, server, portal and worker in one process. */
await run(async (toldToEnd) => {
  const environment = readEnvironment(process.env)
  const log = openLog(environment.logLevel)
  // The port first: whoever finds it taken learns it before a database starts for nothing.
  let answer: (req: IncomingMessage, res: ServerResponse) => void = notYet
  const server = await listen((req, res) => answer(req, res), environment)
  try {
    const open = await openHouse(environment)
    try {
      if (!toldToEnd.aborted) await seedDemoOnce(open.database.place, environment)
      const { createApp } = await import('./app.ts')
      const app = createApp({
        pools: open.pools,
        plugins: open.house.plugins,
        masterKey: open.database.place.masterKey,
        documentsDir: join(environment.dataDir, 'documents'),
        origin: environment.origin,
        portalHandler: await loadPortal(),
        log
      })
      answer = app.handler
      if (!toldToEnd.aborted) await announce(server, open, environment)
      const endWorker = environment.worker ? (await import('./worker/start-worker.ts')).startWorker(app.parts, log) : async () => {}
      return async () => {
        await Promise.all([drain(server), endWorker()])
        await open.close()
      }
    } catch (error) {
      await open.close()
      throw error
    }
  } catch (error) {
    server.close()
    throw error
  }
})

/** Takes nothing new, lets what runs finish for ten seconds, then cuts. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearTimeout(cut)
}

function notYet(_: IncomingMessage, res: ServerResponse): void {
  res.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  res.end('正在启动，请稍候。\nStarting, one moment please.\n')
}
