import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const sources = globSync(['{apps,packages,plugins}/*/src/**/*.{ts,svelte}'], { cwd: root, exclude: (path) => /migrations|node_modules|\.svelte-kit/.test(String(path)) })

/** A clause as a reader sees it, at the end of a bracket, a list or a text. */
const apart = /(?<![\d.])[3-9]\.\d(?:\.\d)? [a-z](?=[）)、,;"'`])/

test('a clause is spelt in one way wherever it is read: 4.5.b', () => {
  const wrong = sources.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, at) => (!/^\s*(\/?\*|\/\/)/.test(line) && apart.test(line) ? [`${path}:${at + 1}`] : []))
  )

  expect(sources.length).toBeGreaterThan(500)
  expect(wrong).toEqual([])
})
