import { randomBytes } from 'node:crypto'
import { lockDatabase } from '@xinshe/db/roles.ts'
import pg from 'pg'
import { inject } from 'vitest'
import type {} from './cluster.ts'
import { template } from './template.ts'

export interface TestDatabase {
  /** The superuser's address of this database. */
  adminUrl: string
  /** Removes it, connections that are still open included; a pool that outlives it needs `poolOf`'s error handlers. */
  drop(): Promise<void>
}

/** A database of one's own, copied from the template in about 20 ms. One per test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('adminUrl')
  const name = `t_${randomBytes(8).toString('hex')}`
  const adminUrl = Object.assign(new URL(clusterUrl), { pathname: name }).href
  await run(clusterUrl, (client) => client.query(`create database ${name} template ${template} strategy file_copy`))
  await run(adminUrl, lockDatabase)
  return {
    adminUrl,
    drop: () => run(clusterUrl, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
}

/** A pool that takes it quietly when its database is dropped under it; otherwise the run would report stray errors. */
export function poolOf(url: string, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, ...more })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function run(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
