import { readEnvironment } from './env.ts'
import { openLog } from './http/log.ts'
import { openHouse } from './start/open-house.ts'
import { run } from './start/run.ts'
import { startWorker } from './worker/start-worker.ts'

/** Events and jobs in a process of their own, beside any number of servers. */
await run(async () => {
  const environment = readEnvironment(process.env)
  const { house, database, pools, close } = await openHouse(environment)
  const end = startWorker({ house, pools, masterKey: database.place.masterKey, now: () => new Date() }, openLog(environment.logLevel))
  process.stdout.write('信社后台已就绪。 The worker of Xinshe is ready.\n')
  return async () => {
    await end()
    await close()
  }
})
