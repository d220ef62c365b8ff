import pg from 'pg'

/** The database every test's own database is copied from. */
export const template = 'xinshe_template'

/** Makes the template in a fresh cluster: roles and every migration, but no rows. */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    await admin.query(`create database ${template}`)
  } finally {
    await admin.end()
  }
}
