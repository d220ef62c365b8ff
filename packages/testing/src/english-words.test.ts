import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const said = /\bsay\(\s*(['"`])(?:\\.|(?!\1).)*\1,\s*(['"`])((?:\\.|(?!\2).)*)\2\s*\)/gs
/** What may be typed into a search is typed in Chinese by everybody. */
const typed = '陈大文'

test('what is said in English is said in English alone', () => {
  const files = globSync('{apps,packages,plugins}/*/src/**/*.{ts,svelte}', { cwd: root }).filter((file) => !file.includes('.test.'))
  const sentences = files.flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(said)].map(([, , , english]) => ({ file, english: english! })))

  expect(sentences.length).toBeGreaterThan(3_000)
  expect(sentences.filter(({ english }) => /\p{Script=Han}/u.test(english.replace(typed, '')))).toEqual([])
})
