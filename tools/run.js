import { handOver } from './hand-over.js'
import { ensureInstalled } from './install.js'

// node tools/run.js FILE.ts ARGUMENTS: makes sure of the packages, then runs the file under Node 24.
ensureInstalled()
handOver(process.argv.slice(2))
