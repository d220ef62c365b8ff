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

/** Packages named by the project's own code: no tests, and not the registry, which names plugins by generation. */
function importsOf(project: string): Set<string> {
  const files = globSync('src/**/*.{ts,svelte}', { cwd: root + project }).filter((file) => !/\.(test|gen)\.ts$|\/test\//.test(file))
  const named = files.flatMap((file) => [...readFileSync(`${root}${project}/${file}`, 'utf8').matchAll(/^\s*(?:import|export)\b[^'"`;]*?from '([^'.#$][^']*)'/gm)])
  return new Set(named.map(([, from]) => packageOf(from!)).filter((one) => !one.startsWith('node:')))
}

function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/')
}
