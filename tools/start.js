import { handOver } from './hand-over.js'
import { ensureInstalled } from './install.js'
import { ensurePortalBuilt } from './portal-build.js'

// npm start: everything a bare clone lacks, then the product.
ensureInstalled()
ensurePortalBuilt()
handOver(['apps/server/src/main.ts'])
