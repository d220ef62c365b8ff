import { stopEmbedded } from '@xinshe/db/embedded/stop-embedded.ts'
import { readEnvironment } from '../env.ts'
import { loadHouse } from '../start/load-house.ts'
import { openDatabase } from '../start/open-database.ts'
import { prepare } from '../start/prepare.ts'
import { runOnce } from '../start/run-once.ts'
import { StartFault } from '../start/start-fault.ts'

/** `npm run db`: the database, started or adopted, migrated, left running; its owner's URL on one line. `-- stop` ends it. */
await runOnce(async () => {
  const environment = readEnvironment(process.env)
  const [word] = process.argv.slice(2)
  if (word === 'stop') {
    if (environment.databaseUrl) throw new StartFault('设置了 DATABASE_URL，没有可停止的内置数据库。', 'DATABASE_URL is set; there is no embedded database to stop.')
    return stopEmbedded(environment)
  }
  if (word !== undefined) throw new StartFault(`不认识参数 ${word}；可用的只有 stop。`, `The word ${word} means nothing here; only stop does.`)
  const { plugins } = await loadHouse()
  const { place, close } = await openDatabase({ ...environment, keep: true })
  try {
    await prepare(place, plugins)
    process.stdout.write(`${place.adminUrl}\n`)
  } finally {
    await close()
  }
})
