import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestContext } from 'vitest'

const folder = process.env.XINSHE_DATA ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url))

/** The path of a real export, which is never part of the checkout; without it the running test is passed over and says so. */
export function realFile(name: string, { skip }: TestContext): string {
  const path = join(folder, name)
  skip(!existsSync(path), `${name} is not here; XINSHE_DATA may name the folder that holds it`)
  return path
}
