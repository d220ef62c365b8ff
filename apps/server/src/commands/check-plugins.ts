import { loadHouse } from '../start/load-house.ts'
import { runOnce } from '../start/run-once.ts'

/** Looks at core and plugins as the start does, and serves nothing: a part of the checks. */
await runOnce(async () => {
  const { plugins } = await loadHouse()
  const ids = plugins.map(({ manifest }) => manifest.id).join(', ') || '—'
  process.stdout.write(`服务模块符合规定。 The plugins fit the house: ${ids}\n`)
})
