import nx from '@nx/eslint-plugin'
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.ts', '**/*.test-d.ts', '**/test/**', '**/e2e/**']

const components = ['**/*.svelte', '**/*.svelte.ts']

/** docs/architecture.md: what a layer may import of the layers. Plugins reach the database through the kit alone. */
const layers = {
  base: ['base'],
  data: ['base', 'data'],
  platform: ['base', 'data', 'platform'],
  ui: ['base'],
  kit: ['base', 'data'],
  host: ['base', 'data', 'platform', 'kit'],
  plugin: ['base', 'ui', 'kit'],
  app: ['base', 'data', 'platform', 'ui', 'kit', 'host', 'plugin', 'app'],
  testing: ['base', 'data', 'platform', 'ui', 'kit', 'host'],
  tool: []
}

const others = Object.keys(layers).filter((layer) => layer !== 'testing')

/** The constraints of the table, and `allow`: import paths that need none. */
const boundaries = (...allow) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow,
      allowCircularSelfDependency: true,
      // The registries import every plugin lazily; that must not forbid a type import of one.
      checkDynamicDependenciesExceptions: ['.*'],
      // Everybody's tests lean on the testing package, which leans on nearly everybody.
      ignoredCircularDependencies: others.map((layer) => ['@xinshe/testing', `tag:layer:${layer}`]),
      depConstraints: Object.entries(layers).map(([layer, others]) => ({
        sourceTag: `layer:${layer}`,
        onlyDependOnLibsWithTags: others.map((other) => `layer:${other}`),
        ...(layer === 'plugin' && { bannedExternalImports: ['pg'] })
      }))
    }
  ]
})

/** Bans of imports: a regular expression over the path, and why. `types`: `import type` is allowed. */
const ban = (regex, message, types = false) => ({ regex, message, allowTypeImports: types })
const bans = {
  childProcess: ban('^(node:)?child_process$', 'Only tools and the embedded database start programs.'),
  lucia: ban('^lucia$', 'Sessions go through packages/auth.'),
  connect: ban('^@xinshe/db/connect\\.ts$', 'Only the host, the apps and the tests open connections.'),
  database: ban('^(kysely|pg)(/|$)|^@xinshe/db(/|$)', 'The database is out of reach here.'),
  driver: ban('^pg(/|$)|^@xinshe/db(/|$)', 'Plugins use Kysely and @xinshe/plugin-kit/migration, never pg nor db.'),
  node: ban('^node:', 'This runs in the browser too.'),
  svelte: ban('^svelte(/|$)|^@sveltejs/|\\.svelte$|^@xinshe/ui(/|$)', 'No components here.'),
  trpc: ban('^@trpc/', 'Procedures are made with the kit.'),
  serverFolder: ban('^(\\./|(\\.\\./)+)server/', 'The server side is out of reach here.'),
  serverValues: ban('^(\\./|(\\.\\./)+)server/|^@xinshe/plugin-kit/(server|migration)$', 'Of the server, only types.', true),
  portalFolder: ban('^(\\./|(\\.\\./)+)portal/|^@xinshe/plugin-kit/portal$', 'The portal side is out of reach here.'),
  notManifest: ban('^(?!@xinshe/(plugin-kit|words)(/|$)|zod$)', 'A manifest and its events use the kit, words and zod alone.'),
  notDomain: ban('^(?!\\.|@xinshe/(core|forms|words)(/|$)|zod$)', 'Rules and forms use core, forms, words and zod alone.')
}

const rawSql = { selector: "MemberExpression[object.name='sql'][property.name='raw']", message: 'sql.raw lets text become a statement.' }
const leftOut = { selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip)$/]', message: 'Every test runs.' }

/** The rules that hold a folder to its bans, for static and dynamic imports alike. */
const without = (...chosen) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: chosen }],
  'no-restricted-syntax': [
    'error',
    rawSql,
    leftOut,
    ...chosen.map(({ regex, message }) => ({
      selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
      message
    }))
  ]
})

const plugin = (...names) => names.map((name) => `plugins/*/src/${name}`)

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/build/', '**/dist/', '**/.svelte-kit/', '.svelte-check/', '.nx/', '.data/', '**/test-results/', 'tools/*/src/**/files/']
  },
  ...tseslint.configs.recommended,
  // Most of them look for what a component alone can hold, and ask the disk about SvelteKit at every file they are shown.
  ...svelte.configs['flat/recommended'].map((config) => ({ ...config, files: config.files ?? components })),
  { files: components, languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } } },
  {
    files: ['**/*.ts', '**/*.js', '**/*.svelte'],
    plugins: { '@nx': nx },
    rules: {
      ...boundaries(),
      ...without(),
      'max-lines': ['error', 400],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      // `{}` is how Kysely and tRPC say "none of one's own".
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }],
      // Addresses of the portal begin with a tenant and are made in one place; there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // It takes the reason behind a svelte-ignore for further names of warnings.
      'svelte/no-unused-svelte-ignore': 'off'
    }
  },
  { files: ['**/*.gen.ts'], rules: { 'max-lines': 'off' } },
  { files: ['{apps,packages,plugins}/**'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
  // A migration meets tables that its types no longer, or do not yet, describe.
  { files: ['**/migrations/**', ...tests], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  // The contract takes every plugin's tables, pages and events; their own types are checked where a plugin states them.
  { files: ['packages/plugin-{kit,host}/**'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },

  // Who may import what outside npm's layers, folder by folder; of several entries that fit a file, the last one holds.
  { files: ['{apps,packages,plugins}/**'], ignores: [...tests, 'packages/db/src/embedded/**'], rules: without(bans.childProcess, bans.lucia) },
  { files: ['packages/{tenancy,plugin-kit,print,ui}/**'], ignores: tests, rules: without(bans.childProcess, bans.lucia, bans.connect) },
  { files: ['packages/auth/**'], ignores: tests, rules: without(bans.childProcess, bans.connect) },
  // The base is pure; `write-lock.ts` is a program run by hand.
  { files: ['packages/{core,words,forms}/**'], ignores: [...tests, 'packages/forms/src/write-lock.ts'], rules: without(bans.database, bans.svelte, bans.trpc, bans.node, bans.childProcess, bans.lucia) },
  { files: ['apps/portal/src/**'], ignores: tests, rules: without(bans.database, bans.childProcess, bans.lucia) },
  { files: plugin('**'), rules: boundaries('^@xinshe/plugin-[a-z0-9-]+/events$') },
  { files: plugin('manifest.ts', 'events.ts', 'refusals.ts'), rules: without(bans.notManifest) },
  { files: plugin('domain/**', 'forms/**'), ignores: tests, rules: without(bans.notDomain, bans.serverFolder, bans.portalFolder) },
  {
    files: plugin('server/**'),
    ignores: tests,
    rules: without(bans.driver, bans.svelte, bans.trpc, bans.portalFolder, bans.childProcess, bans.lucia)
  },
  {
    files: plugin('portal/**'),
    ignores: tests,
    rules: without(bans.database, bans.node, bans.trpc, bans.serverValues, bans.childProcess, bans.lucia)
  },
  // Tests attack, and have to say in SQL what no product code may.
  { files: tests, rules: { ...boundaries('@xinshe/testing/**'), ...without(), 'no-restricted-syntax': ['error', leftOut] } }
)
