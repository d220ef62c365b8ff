import { fileURLToPath } from 'node:url'
import { createProjectGraphAsync } from '@nx/devkit'
import { ESLint } from 'eslint'
import { beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const eslint = new ESLint({ cwd: root })

// The rule about layers reads the graph that Nx keeps on disk, and is silent when there is none.
beforeAll(() => {
  process.env.NX_DAEMON = 'false'
  process.env.NX_ISOLATE_PLUGINS = 'false'
  return createProjectGraphAsync()
}, 60_000)

const layers = '@nx/enforce-module-boundaries'
const folders = '@typescript-eslint/no-restricted-imports'
const code = 'no-restricted-syntax'
const plugin = 'plugins/case-management/src'
const lines = (count: number) => 'export {}\n'.repeat(count)

test.each([
  ['the base knows no database', 'packages/core/src/x.ts', `import '@xinshe/db/tables/index.ts'`, layers],
  ['the data layer knows no platform', 'packages/db/src/x.ts', `import '@xinshe/auth/session.ts'`, layers],
  ['the platform knows no kit', 'packages/auth/src/x.ts', `import '@xinshe/plugin-kit/server'`, layers],
  ['the components know no core beyond the base', 'packages/ui/src/x.ts', `import '@xinshe/plugin-kit/portal'`, layers],
  ['the kit knows no platform', 'packages/plugin-kit/src/x.ts', `import '@xinshe/tenancy/switches.ts'`, layers],
  ['the host knows no plugin', 'packages/plugin-host/src/x.ts', `import '@xinshe/plugin-case-management/server'`, layers],
  ['the core knows no plugin', 'packages/core/src/x.ts', `import '@xinshe/plugin-case-management/manifest'`, layers],
  ['a plugin knows no database', `${plugin}/x.ts`, `import '@xinshe/db/migrate.ts'`, layers],
  ['a plugin knows no host', `${plugin}/x.ts`, `import '@xinshe/plugin-host/server/boot.ts'`, layers],
  ['a plugin knows no other plugin on the server', `${plugin}/server/x.ts`, `import '@xinshe/plugin-crisis-intervention/server'`, layers],
  ['a plugin knows no other plugin in the browser', `${plugin}/portal/X.svelte`, `<script>import '@xinshe/plugin-crisis-intervention/portal';</script>`, layers],
  ['a plugin reads no other plugin’s manifest', `${plugin}/domain/x.ts`, `import '@xinshe/plugin-crisis-intervention/manifest'`, layers],
  ['a plugin uses no driver', `${plugin}/x.ts`, `import pg from 'pg'\nexport { pg }`, layers],
  ['what runs knows no tests', 'packages/tenancy/src/x.ts', `import '@xinshe/testing/database.ts'`, layers],
  ['the apps know no tests', 'apps/server/src/x.ts', `import '@xinshe/testing/database.ts'`, layers],
  ['the tests know no app', 'packages/testing/src/x.ts', `import '@xinshe/server/app.ts'`, layers],
  ['the tools import no project', 'tools/workspace/src/x.ts', `import '@xinshe/core/ids.ts'`, layers],
  ['no project reaches into another by a path', 'packages/auth/src/x.ts', `import '../../core/src/ids.ts'`, layers],
  ['a component of the portal is held too', 'packages/ui/src/X.svelte', `<script>import '@xinshe/db/connect.ts';</script>`, layers],

  ['a manifest uses the kit and zod', `${plugin}/manifest.ts`, `import '@xinshe/core/ids.ts'`, folders],
  ['events use the kit and zod', `${plugin}/events.ts`, `import './domain/plan.ts'`, folders],
  ['a rule uses no Kysely', `${plugin}/domain/x.ts`, `import { sql } from 'kysely'\nexport { sql }`, folders],
  ['a rule uses no Node', `${plugin}/domain/x.ts`, `import 'node:fs'`, folders],
  ['a form uses no component', `${plugin}/forms/x.ts`, `import '@xinshe/ui'`, folders],
  ['a rule knows no procedure', `${plugin}/domain/x.ts`, `import '../server/router.ts'`, folders],
  ['the server side shows nothing', `${plugin}/server/procedures/x.ts`, `import '../../portal/index.ts'`, folders],
  ['the server side uses no Svelte', `${plugin}/server/x.ts`, `import 'svelte'`, folders],
  ['the server side makes procedures with the kit', `${plugin}/server/x.ts`, `import '@trpc/server'`, folders],
  ['the portal side takes no value of the server', `${plugin}/portal/x.ts`, `import { r } from '../server/router.ts'\nexport { r }`, folders],
  ['the portal side uses no Kysely', `${plugin}/portal/x.ts`, `import type { Kysely } from 'kysely'\nexport type { Kysely }`, folders],
  ['the portal side uses no Node', `${plugin}/portal/pages/X.svelte`, `<script>import 'node:fs';</script>`, folders],
  ['the portal side loads no server code late', `${plugin}/portal/x.ts`, `export const x = () => import('../server/router.ts')`, code],
  ['the base uses no Kysely', 'packages/core/src/x.ts', `import 'kysely'`, folders],
  ['the base uses no Node', 'packages/words/src/x.ts', `import 'node:fs'`, folders],
  ['the portal uses no Kysely', 'apps/portal/src/lib/x.ts', `import 'kysely'`, folders],
  ['the portal takes not even a type of Kysely', 'apps/portal/src/lib/x.ts', `import type { Kysely } from 'kysely'\nexport type { Kysely }`, folders],
  ['the portal knows no database', 'apps/portal/src/hooks.server.ts', `import '@xinshe/db/tables/index.ts'`, folders],
  ['a page knows no database', 'apps/portal/src/routes/+page.svelte', `<script>import '@xinshe/db/connect.ts';</script>`, folders],
  ['the portal loads no database late', 'apps/portal/src/lib/x.ts', `export const x = () => import('@xinshe/db/connect.ts')`, code],
  ['sessions stay behind auth', 'packages/tenancy/src/x.ts', `import 'lucia'`, folders],
  ['the platform opens no connection', 'packages/auth/src/x.ts', `import '@xinshe/db/connect.ts'`, folders],
  ['no program is started', 'apps/server/src/x.ts', `import 'node:child_process'`, folders],
  ['no program is started late', 'apps/server/src/x.ts', `export const x = () => import('node:child_process')`, code],

  ['no text becomes a statement', 'packages/db/src/x.ts', `import { sql } from 'kysely'\nexport const x = sql.raw('select 1')`, code],
  ['no text becomes a program', 'apps/server/src/x.ts', `eval('1')`, 'no-eval'],
  ['no text becomes a function', 'apps/server/src/x.ts', `export const x = new Function('1')`, 'no-new-func'],
  ['no text becomes markup', `${plugin}/portal/X.svelte`, `<script>let { x } = $props()</script>{@html x}`, 'svelte/no-at-html-tags'],
  ['nothing is left on the console', 'packages/auth/src/x.ts', `console.log('1')`, 'no-console'],
  ['nothing is left undone', 'packages/auth/src/x.ts', `// TO${''}DO: later`, 'no-warning-comments'],
  ['no test is left out', 'packages/auth/src/x.test.ts', `test.skip('x', () => {})`, code],
  ['no file is longer than 400 lines', 'packages/auth/src/x.ts', lines(401), 'max-lines'],
  ['no component is longer than 400 lines', 'packages/ui/src/X.svelte', '<p>x</p>\n'.repeat(401), 'max-lines']
])('I05: %s', async (_sentence, filePath, text, rule) => {
  expect(await broken(filePath, text)).toContain(rule)
})

test.each([
  ['packages/auth/src/x.ts', `import '@xinshe/db/tables/index.ts'\nimport '@xinshe/core/ids.ts'\nimport 'lucia'`],
  ['packages/auth/src/x.db.test.ts', `import '@xinshe/testing/database.ts'\nimport 'node:child_process'`],
  ['packages/db/src/embedded/x.ts', `import 'node:child_process'`],
  ['packages/plugin-host/src/x.ts', `import '@xinshe/db/connect.ts'\nimport '@xinshe/auth/session.ts'`],
  [`${plugin}/manifest.ts`, `import '@xinshe/plugin-kit/manifest'\nimport '@xinshe/words'\nimport 'zod'`],
  [`${plugin}/domain/x.ts`, `import '@xinshe/core/ids.ts'\nimport './plan.ts'\nimport '../manifest.ts'\nimport 'zod'`],
  [`${plugin}/domain/x.test.ts`, `import { test } from 'vitest'\nimport fc from 'fast-check'\nexport { fc, test }`],
  [`${plugin}/server/x.ts`, `import '../domain/x.ts'\nimport 'kysely'\nimport '@xinshe/plugin-kit/server'`],
  [`${plugin}/server/x.ts`, `import '@xinshe/plugin-another/events'`],
  [`${plugin}/portal/x.ts`, `import type { R } from '../server/router.ts'\nimport '@xinshe/ui'\nexport type { R }`],
  ['apps/portal/src/lib/plugins.gen.ts', `export const x = () => import('@xinshe/plugin-case-management/portal')\n${lines(500)}`],
  ['apps/server/src/x.ts', `import '@xinshe/plugin-case-management/server'\nimport '@xinshe/plugin-host/server/boot.ts'`]
])('%s may have what the house allows it', async (filePath, text) => {
  expect(await broken(filePath, text)).toEqual([])
})

/** The rules a file with this text would break. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}${filePath}` })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}
