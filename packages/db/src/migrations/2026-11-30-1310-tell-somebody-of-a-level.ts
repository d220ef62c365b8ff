import { sql, type Kysely } from 'kysely'

/**
 * 6.3.3.b: a rating that nobody is told of is no rating, for a life may depend on it. Every level tells somebody, and red
 * tells the lead, whichever way a setting is written. What was set before this stays as the record of its day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.risk_setting add constraint risk_setting_tells_somebody check (
      jsonb_path_exists(levels, '$[*] ? (@.level == "red" && @.tells[*] == "lead")')
      and jsonb_path_exists(levels, '$[*] ? (@.level == "orange" && exists (@.tells[*]))')
      and jsonb_path_exists(levels, '$[*] ? (@.level == "yellow" && exists (@.tells[*]))')
      and jsonb_path_exists(levels, '$[*] ? (@.level == "blue" && exists (@.tells[*]))')
    ) not valid
  `.execute(db)
}
