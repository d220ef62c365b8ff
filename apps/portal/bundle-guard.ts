import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Fails when server code has reached the browser build: the query builder, the maker of procedures,
 * a connection string. SvelteKit's own guard ends at the app's folder and does not see workspace packages.
 */
const forbidden = [/kysely/i, /initTRPC/, /postgres(ql)?:\/\//i, /\bDATABASE_URL\b/, /\bMASTER_KEY_FILE\b/]

/** Chromium 110 and later brought these; the oldest browser to serve is 109, and nothing fills them in for it. */
const tooNew = [/\.to(Sorted|Reversed|Spliced)\(/, /\b(Object|Map)\.groupBy\(/]

const client = join(import.meta.dirname, 'build/client')
const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|map)$/.test(name))
if (files.length === 0) fail('build/client is empty: build the portal first')

for (const name of files) {
  const text = readFileSync(join(client, name), 'utf8')
  for (const pattern of [...forbidden, ...tooNew]) if (pattern.test(text)) fail(`build/client/${name} contains ${pattern}`)
}
process.stdout.write(`bundle-guard: ${files.length} files, no server code, nothing newer than the oldest browser\n`)

function fail(reason: string): never {
  process.stderr.write(`bundle-guard: ${reason}\n`)
  process.exit(1)
}
