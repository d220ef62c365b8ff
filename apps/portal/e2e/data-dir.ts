import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { throwAwayPlace } from '@xinshe/testing/throw-away-place.ts'

/** An empty data folder; whoever asks for it takes it away again. */
export function newDataDir(): string {
  return mkdtempSync(join(throwAwayPlace(), 'xinshe-e2e-'))
}

/** The data of a product that is not running, for another one. Whom a file belongs to is kept: the database asks. */
export function copyData(from: string, to: string): void {
  execFileSync('cp', ['-aL', `${from}/.`, to])
}
