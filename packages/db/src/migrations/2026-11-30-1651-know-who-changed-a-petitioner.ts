import { sql, type Kysely } from 'kysely'

/** Whoever changed what is known of a petitioner last: the same change sent again, its answer lost, is told from somebody else's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.petitioner add column changed_by uuid;
    grant select (changed_by) on core.petitioner to app_user;
    create function core.stamp_change() returns trigger language plpgsql set search_path = '' as $$ begin
      new.changed_by := authz.actor();
      return new; end $$;
    create trigger stamp_change before update of sealed on core.petitioner for each row execute function core.stamp_change();
  `.execute(db)
}
