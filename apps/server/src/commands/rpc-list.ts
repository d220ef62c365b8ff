import { composeRouter } from '@xinshe/plugin-host/server/compose-router.ts'
import { listProcedures } from '@xinshe/plugin-host/server/list-procedures.ts'
import { loadHouse } from '../start/load-house.ts'
import { runOnce } from '../start/run-once.ts'

/** `npm run rpc:list`: every procedure of the wire with what it declares about itself, as JSON. Needs no database. */
await runOnce(async () => {
  const procedures = listProcedures(composeRouter(await loadHouse())).map(({ path, type, plugin, permission, scope, audit, purpose, privateInput }) => ({
    path,
    type,
    plugin,
    permission,
    scope,
    audit,
    purpose: purpose ?? null,
    privateInput: privateInput ?? false
  }))
  procedures.sort((one, other) => (one.path < other.path ? -1 : 1))
  process.stdout.write(`${JSON.stringify(procedures, null, 2)}\n`)
})
