import { openPool } from '@xinshe/db/connect.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import type { Pools } from '../app-parts.ts'
import type { Environment } from '../env.ts'
import { checkBoundary } from './check-boundary.ts'
import { loadHouse } from './load-house.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { prepare } from './prepare.ts'

export interface OpenHouse {
  readonly house: House
  readonly database: OpenDatabase
  readonly pools: Pools
  /** Closes the pools, then gives the database back. */
  close(): Promise<void>
}

/** Everything a server or a worker needs before it begins: a prepared database, plugins, connections that are guests. */
export async function openHouse(environment: Environment): Promise<OpenHouse> {
  // The program's modules are read while the embedded server starts; whoever named a database that is not there need not wait for them.
  let loading: Promise<House> | undefined
  const load = () => (loading ??= loadHouse())
  const database = await openDatabase({ ...environment, meanwhile: () => void load().catch(() => {}) })
  const { place } = database
  const pools = { app: openPool(place, 'app_user', 20), signIn: openPool(place, 'signin_user', 10), jobs: openPool(place, 'job_user', 4) }
  const close = async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
    await database.close()
  }
  try {
    const house = await load()
    await prepare(place, house.plugins)
    await checkBoundary(pools)
    return { house, database, pools, close }
  } catch (error) {
    await close()
    throw error
  }
}
