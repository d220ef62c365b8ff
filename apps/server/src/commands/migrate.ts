import { readEnvironment } from '../env.ts'
import { loadHouse } from '../start/load-house.ts'
import { openDatabase } from '../start/open-database.ts'
import { prepare } from '../start/prepare.ts'
import { runOnce } from '../start/run-once.ts'

/** Brings the database up to date and ends: the core's migrations, then the plugins' in order of `requires`. */
await runOnce(async () => {
  const { plugins } = await loadHouse()
  const { place, close } = await openDatabase(readEnvironment(process.env))
  try {
    await prepare(place, plugins)
  } finally {
    await close()
  }
})
