import { prepareDatabase } from '@xinshe/db/prepare.ts'
import pg from 'pg'
import { pluginOwners } from './plugin-owners.ts'

/** The database every test's own database is copied from. */
export const template = 'xinshe_template'

/** One key for every test: the roles, whose passwords are made from it, are the whole cluster's. */
export const testMasterKey = Buffer.alloc(32, 7)

/** Makes the template in a fresh cluster: roles and every migration, plugins included, but no rows. */
export async function prepareTemplate(clusterUrl: string): Promise<void> {
  const cluster = new pg.Client(clusterUrl)
  await cluster.connect()
  try {
    await cluster.query(`create database ${template}`)
  } finally {
    await cluster.end()
  }
  const adminUrl = Object.assign(new URL(clusterUrl), { pathname: template }).href
  await prepareDatabase({ adminUrl, masterKey: testMasterKey }, await pluginOwners())
}
