import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClusterFiles, handToOwner } from './cluster-files.ts'
import { identityOf, isAlive } from './process-identity.ts'

/** Writes down that this process uses the server; the result takes the note back. */
export async function hold(files: ClusterFiles): Promise<() => Promise<void>> {
  const note = join(files.holders, randomUUID())
  await writeFile(note, identityOf(process.pid) ?? '')
  await handToOwner(files, files.holders)
  return () => rm(note, { force: true })
}

/** How many living processes use the server. Notes of dead ones are thrown away in passing. */
export async function countHolders(files: ClusterFiles): Promise<number> {
  let living = 0
  for (const name of await readdir(files.holders).catch(() => [])) {
    const note = join(files.holders, name)
    if (isAlive(await readFile(note, 'utf8').catch(() => ''))) living += 1
    else await rm(note, { force: true })
  }
  return living
}
