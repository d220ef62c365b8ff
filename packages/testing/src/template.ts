import { connectMigrator } from '@xinshe/db/connect.ts'
import { prepareDatabase } from '@xinshe/db/prepare.ts'
import pg from 'pg'
import { pluginOwners } from './plugin-owners.ts'
import { writeWorld } from './write-world.ts'

/** What every test's own database is copied from: the tables without a row, or with the small world in them. */
export const templates = { empty: 'xinshe_template', smallWorld: 'xinshe_small_world' } as const

/** One key for every test: the roles, whose passwords are made from it, are the whole cluster's. */
export const testMasterKey = Buffer.alloc(32, 7)

/** Makes the templates in a fresh cluster: roles and every migration, plugins included; then the small world. */
export async function prepareTemplates(clusterUrl: string): Promise<void> {
  const cluster = new pg.Client(clusterUrl)
  await cluster.connect()
  const placeOf = (name: string) => ({ adminUrl: Object.assign(new URL(clusterUrl), { pathname: name }).href, masterKey: testMasterKey })
  try {
    await cluster.query(`create database ${templates.empty}`)
    await prepareDatabase(placeOf(templates.empty), await pluginOwners())
    await cluster.query(`create database ${templates.smallWorld} template ${templates.empty} strategy file_copy`)
  } finally {
    await cluster.end()
  }
  const owner = connectMigrator(placeOf(templates.smallWorld))
  await writeWorld(owner).finally(() => owner.destroy())
}
