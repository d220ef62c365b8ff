import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { Owner } from '@xinshe/db/migrate.ts'

interface Found extends Owner {
  id: string
  requires: readonly string[]
}

const folder = new URL('../../../plugins/', import.meta.url)

/** The plugins' own migrations, found by folder because this package may not import a plugin, in order of `requires`. */
export async function pluginOwners(): Promise<readonly Owner[]> {
  let waiting = (await Promise.all((await readdir(folder)).sort().map(find))).flat()
  const ordered: Found[] = []
  while (waiting.length > 0) {
    const ready = waiting.filter((one) => !waiting.some((other) => one.requires.includes(other.id)))
    if (ready.length === 0) throw new Error(`plugins require each other: ${waiting.map((one) => one.id).join(', ')}`)
    ordered.push(...ready)
    waiting = waiting.filter((one) => !ready.includes(one))
  }
  return ordered
}

async function find(id: string): Promise<Found[]> {
  const migrations = new URL(`${id}/src/server/migrations/`, folder)
  if (!existsSync(migrations)) return []
  const { manifest } = (await import(new URL(`${id}/src/manifest.ts`, folder).href)) as { manifest: { requires?: string[] } }
  return [{ id, schema: id.replaceAll('-', '_'), migrations, requires: manifest.requires ?? [] }]
}
