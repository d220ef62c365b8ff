import { sql, type Kysely } from 'kysely'

/** 5.2.a: an organisation is found from the middle of its name; those registered before get the tokens for it from the worker. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update core.petitioner set to_index = true where party <> 'person'`.execute(db)
}
