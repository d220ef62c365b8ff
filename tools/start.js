import { spawnSync } from 'node:child_process'
import { handOver } from './hand-over.js'
import { ensureInstalled } from './install.js'
import { environment, node24, root, settings } from './node24.js'
import { buildPortal, isPortalBuilt } from './portal-build.js'
import { program } from './programs.js'

// npm start: everything a bare clone lacks, then the product.
ensureInstalled()
if (!isPortalBuilt()) {
  mustBeSetWell()
  buildPortal()
}
handOver([program('main.ts')])

/** What is set wrong is said before a minute goes into the build; otherwise the product says it when it starts. */
function mustBeSetWell() {
  const { status } = spawnSync(node24(), [...settings(), 'apps/server/src/commands/check-settings.ts'], { cwd: root, env: environment(), stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
