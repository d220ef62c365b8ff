import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './node24.js'
import { presentGeneration } from './programs.js'

const putTogether = () => execFileSync(process.execPath, [join(root, 'tools', 'put-together.js')], { encoding: 'utf8' })

test('programs are put together once for a state of the sources, and all of them', () => {
  const folder = putTogether()
  const made = statSync(join(folder, 'main.js')).mtimeMs

  expect(putTogether()).toBe(folder)
  expect(folder).toBe(presentGeneration())
  expect(statSync(join(folder, 'main.js')).mtimeMs).toBe(made)
  expect(['worker.js', 'commands/load.js', 'commands/print.js'].filter((name) => !existsSync(join(folder, name)))).toEqual([])
}, 60_000)
