import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const projects = globSync('{apps,packages,plugins}/*/package.json', { cwd: root }).map((file) => file.replace(/\/package\.json$/, ''))

// The workspace puts every package within everybody's reach; what is not declared breaks only where a project stands alone.
test.each(projects)('%s declares what it imports', (project) => {
  const { name, dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(`${root}${project}/package.json`, 'utf8'))
  const declared = new Set([name, ...Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })])

  expect([...importsOf(project)].filter((one) => !declared.has(one))).toEqual([])
})

test('the host knows neither tenancy nor sessions, and does not say it does', () => {
  const { dependencies } = JSON.parse(readFileSync(`${root}packages/plugin-host/package.json`, 'utf8'))

  expect(Object.keys(dependencies).filter((one) => !importsOf('packages/plugin-host').has(one))).toEqual([])
})

const plugins = projects.filter((project) => project.startsWith('plugins/'))

// The linter lets every plugin at the events of every other; which of them it leans on is said in its manifest.
test.each(plugins)('%s requires the plugins whose events it imports', async (project) => {
  const { manifest } = (await import(`${root}${project}/src/manifest.ts`)) as { manifest: Requiring }

  expect(notRequired(manifest, importsOf(project))).toEqual([])
})

test.each([
  `import { begun } from '@xinshe/plugin-crisis-intervention/events'`,
  `export type { Begun } from '@xinshe/plugin-crisis-intervention/events'`,
  `const { begun } = await import('@xinshe/plugin-crisis-intervention/events')`
])('%s stands only where the manifest requires it', (text) => {
  const imports = importsIn(text)

  expect(notRequired({ id: 'case-management', requires: ['education'] }, imports)).toEqual(['crisis-intervention'])
  expect(notRequired({ id: 'case-management', requires: ['crisis-intervention'] }, imports)).toEqual([])
})

interface Requiring {
  readonly id: string
  readonly requires?: readonly string[]
}

function notRequired({ id, requires = [] }: Requiring, imports: Iterable<string>): string[] {
  const others = plugins.map((project) => project.replace('plugins/', '')).filter((other) => ![id, ...requires].includes(other))
  const imported = new Set(imports)
  return others.filter((other) => imported.has(`@xinshe/plugin-${other}`))
}

/** Packages named by the project's own code: no tests, and not the registry, which names plugins by generation. */
function importsOf(project: string): Set<string> {
  const files = globSync('src/**/*.{ts,svelte}', { cwd: root + project }).filter((file) => !/\.(test|gen)\.ts$|\/test\//.test(file))
  return new Set(files.flatMap((file) => importsIn(readFileSync(`${root}${project}/${file}`, 'utf8'))))
}

function importsIn(text: string): string[] {
  const named = [...text.matchAll(/(?:^\s*(?:import|export)\b[^'"`;]*?from |^\s*import |\bimport\()'([^'.#$][^']*)'/gm)]
  return named.map(([, from]) => packageOf(from!)).filter((one) => !one.startsWith('node:'))
}

function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/')
}
