import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'vitest'

const checkout = join(import.meta.dirname, '../../../../..')
const folder = process.env.XINSHE_DATA ?? join(checkout, '../shared/data')

/** The path of a real export, which is never part of the checkout; without it the running test is passed over and says so. */
export function realFile(name: string, { skip }: TestContext): string {
  const path = join(folder, name)
  skip(!existsSync(path), `${name} is not here; XINSHE_DATA may name the folder that holds it`)
  return path
}
