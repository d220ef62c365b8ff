import { sql, type Kysely } from 'kysely'

/** 7.1.1.c–d: lists and figures by residence and by place of occurrence, which are two questions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on core.petitioner (tenant_id, home_code, id);
    create index on core.matter (tenant_id, occurrence_code, id);
  `.execute(db)
}
