import { readEnvironment } from '../env.ts'
import { listen } from '../start/listen.ts'
import { makeDataFolder } from '../start/make-data-folder.ts'
import { mustServe } from '../start/must-serve.ts'
import { runOnce } from '../start/run-once.ts'

/** Whether the product could start as it is set: its port, its folder, and the database if it is an external one. */
await runOnce(async () => {
  const environment = readEnvironment(process.env)
  const server = await listen((_, res) => res.end(), environment)
  server.close()
  await makeDataFolder(environment.dataDir)
  if (environment.databaseUrl) await mustServe(environment.databaseUrl)
})
