import { randomBytes } from 'node:crypto'
import { lockDatabase } from '@xinshe/db/roles.ts'
import pg from 'pg'
import { inject } from 'vitest'
import type {} from './cluster.ts'
import { templates } from './template.ts'

export interface TestDatabase {
  /** The superuser's address of this database. */
  adminUrl: string
  /** Removes it, connections that are still open included; a pool that outlives it needs `poolOf`'s error handlers. */
  drop(): Promise<void>
}

/** A database of one's own, copied from a template in about 20 ms. One per test file. */
export async function testDatabase(from: string = templates.empty): Promise<TestDatabase> {
  const clusterUrl = inject('adminUrl')
  cluster ??= poolOf(clusterUrl, { max: 1, allowExitOnIdle: true })
  const name = `t_${randomBytes(8).toString('hex')}`
  await cluster.query(`create database ${name} template ${from} strategy file_copy`)
  await lockDatabase(cluster, name)
  return {
    adminUrl: Object.assign(new URL(clusterUrl), { pathname: name }).href,
    drop: async () => void (await cluster!.query(`drop database if exists ${name} with (force)`))
  }
}

/** Still open, and nobody is under way on it. */
export function isAtRest(pool: pg.Pool): boolean {
  return !pool.ended && pool.idleCount === pool.totalCount && pool.waitingCount === 0
}

/** The files of one worker share what makes and removes their databases: a connection costs as much as a copy. */
let cluster: pg.Pool | undefined

/** A pool that takes it quietly when its database is dropped under it; otherwise the run would report stray errors. */
export function poolOf(url: string, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, ...more })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
