import { handOver } from './hand-over.js'
import { ensureInstalled } from './install.js'
import { program } from './programs.js'

// node tools/run.js FILE.ts ARGUMENTS: makes sure of the packages, then runs a program of the server under Node 24.
ensureInstalled()
const [file = '', ...words] = process.argv.slice(2)
handOver([program(file), ...words])
