import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

// Loaded before every program of a check (tools/nx.js). TypeScript 7 shares a project among four checkers, each of which works out
// the types of the whole server for itself: one alone needs a third of the processor. It takes that word from the command line only,
// where svelte-check leaves no room for words of ours; TypeScript 6 does not know it.
const [, program = ''] = process.argv
if (program.endsWith('tsc') && existsSync(join(realpathSync(program), '..', '..', 'lib', 'getExePath.js'))) process.argv.push('--singleThreaded')
