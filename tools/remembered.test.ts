import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stateOf } from './remembered.js'

test('a step is told from memory until a file it may read is different; what people read and what is made leaves it so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinshe-state-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  try {
    expect(stateOf(folder)).toBeUndefined()
    execFileSync('git', ['init', '-q'], { cwd: folder })
    mkdirSync(join(folder, 'docs'))
    write('.gitignore', 'made')
    write('a.ts', 'one')
    const before = stateOf(folder)

    write('README.md', 'for people')
    write('docs/guide.html', 'for people')
    write('made', 'by a program')
    execFileSync('git', ['init', '-q', 'within'], { cwd: folder })
    symlinkSync('docs', join(folder, 'docs', 'link'))
    expect(stateOf(folder)).toBe(before)

    write('a.ts', 'two')
    expect(stateOf(folder)).not.toBe(before)
    write('a.ts', 'one')
    write('b.ts', '')
    expect(stateOf(folder)).not.toBe(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
