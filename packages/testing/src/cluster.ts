import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { clusterFiles } from '@xinshe/db/embedded/cluster-files.ts'
import { countHolders } from '@xinshe/db/embedded/holders.ts'
import { startEmbedded } from '@xinshe/db/embedded/start-embedded.ts'
import { stopEmbedded } from '@xinshe/db/embedded/stop-embedded.ts'
import type { TestProject } from 'vitest/node'
import { prepareTemplates } from './template.ts'
import { throwAwayPlace, throwAwayPlaces } from './throw-away-place.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the throw-away cluster's database `postgres`. */
    adminUrl: string
  }
}

/** Before the first database test: a throw-away cluster with the templates. The result, run after the last one, removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const dataDir = await mkdtemp(join(throwAwayPlace(), 'xinshe-cluster-'))
  await chmod(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, throwAway: true })
  try {
    await prepareTemplates(server.url)
  } catch (error) {
    await remove(dataDir)
    throw error
  }
  project.provide('adminUrl', server.url)
  return () => remove(dataDir)
}

/** A killed test run cannot clear up behind itself; the next one does. */
async function sweep(): Promise<void> {
  for (const place of throwAwayPlaces()) {
    for (const name of await readdir(place)) {
      const dataDir = join(place, name)
      if (ofOurTests.test(name) && (await isAbandoned(dataDir))) await remove(dataDir).catch(() => {})
    }
  }
}

/** Each has a cluster directly beneath, whose holders tell whether somebody still uses it. */
const ofOurTests = /^xinshe-(cluster|alarms|embedded)-/

async function isAbandoned(dataDir: string): Promise<boolean> {
  const age = Date.now() - (await stat(dataDir)).ctimeMs
  return age > 120_000 && (await countHolders(clusterFiles(dataDir))) === 0
}

async function remove(dataDir: string): Promise<void> {
  await stopEmbedded({ dataDir })
  await rm(dataDir, { recursive: true, force: true })
}
