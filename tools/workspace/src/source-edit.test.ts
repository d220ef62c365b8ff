import { expect, test } from 'vitest'
import { addImport, addProperty, addToCall, addToList } from './source-edit.js'

test('an import finds its place by path, packages before own files', () => {
  const text = "import { z } from 'zod'\nimport { b } from './b.ts'\nimport { d } from './d.ts'\n\nconst x = 1\n"

  expect(addImport("import { c } from './c.ts'")(text)).toBe("import { z } from 'zod'\nimport { b } from './b.ts'\nimport { c } from './c.ts'\nimport { d } from './d.ts'\n\nconst x = 1\n")
  expect(addImport("import { a } from './a.ts'")(text)).toContain("'zod'\nimport { a } from './a.ts'\nimport { b }")
})

test('a procedure takes its place in the router, by name', () => {
  expect(addToCall('router', 'bell')('export const r = router({ able, cat })')).toBe('export const r = router({ able, bell, cat })')
})

test('a list grows, or is begun', () => {
  const text = 'export default definePluginServer({\n  manifest,\n  events: [visited]\n})\n'

  expect(addToList('events', 'left')(text)).toContain('  events: [visited, left]\n')
  expect(addToList('jobs', 'remind')(text)).toBe('export default definePluginServer({\n  manifest,\n  events: [visited],\n  jobs: [remind]\n})\n')
})

test('a property goes to the end of its object', () => {
  expect(addProperty('samples', 'b: () => ({})')('export const samples: S = {\n  a: () => ({ x: 1 })\n}\n')).toBe('export const samples: S = {\n  a: () => ({ x: 1 }),\n  b: () => ({})\n}\n')
})

test('a file that was rearranged is not guessed at: the person is told', () => {
  expect(() => addToCall('router', 'a')('const r = make()')).toThrow('cannot find router({ … }); add the line by hand')
})
