import type { Client } from 'pg'
import pg from 'pg'

/** The login roles of the house. Nobody but `migrator` is a member of anything. */
export type LoginRole = 'migrator' | 'app_user' | 'signin_user' | 'job_user'
const loginRoles: readonly LoginRole[] = ['migrator', 'app_user', 'signin_user', 'job_user']

/**
 * Makes the roles of the house (cluster wide) and locks the database down (this database only). Idempotent.
 *
 * `house_owner` owns every table, `authz_fn` owns the reviewed definer functions, `migrator` may become either,
 * `app_user` serves requests, `signin_user` may only call the sign-in functions, `job_user` only the queue's.
 * @param admin a connected client of a superuser, or of a role that may create roles and owns the database
 * @param passwords one password for each login role
 * @param installation whose passwords these are
 * @throws ForeignRoles when the server's roles are another installation's: new passwords would lock that one out
 */
export async function makeRoles(admin: Client, passwords: Record<LoginRole, string>, installation: string): Promise<void> {
  // Two processes may start at once; the lock makes the second wait instead of failing on a duplicate role.
  await admin.query('select pg_advisory_lock(7410321)')
  try {
    const before = await installationNow(admin)
    if (before !== null && before !== installation) throw new ForeignRoles()
    for (const role of ['house_owner', 'authz_fn', ...loginRoles]) {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await admin.query(`create role ${role} noinherit nosuperuser nobypassrls nocreatedb nocreaterole`)
    }
    for (const role of loginRoles) {
      await admin.query(`alter role ${role} login password ${pg.escapeLiteral(passwords[role])}`)
    }
    if (before === null) await admin.query(`comment on role house_owner is ${pg.escapeLiteral(mark + installation)}`)
    await admin.query('grant house_owner, authz_fn to migrator')
    await lockDatabase(admin)
    await lockContents(admin)
  } finally {
    await admin.query('select pg_advisory_unlock(7410321)')
  }
}

const mark = 'xinshe '

/** The roles of this server have the passwords of another installation. */
export class ForeignRoles extends Error {}

/** The fingerprint of the installation that the roles of the whole server belong to; null when there are none, or unmarked ones. */
export async function installationNow(admin: Client): Promise<string | null> {
  const { rows } = await admin.query<{ text: string | null }>(`select shobj_description(oid, 'pg_authid') as text from pg_roles where rolname = 'house_owner'`)
  const text = rows[0]?.text
  return text?.startsWith(mark) ? text.slice(mark.length) : null
}

/**
 * What belongs to a database and not to its contents: a copy of a template does not carry it, so whoever copies one
 * calls this again. No TEMP, no CONNECT for others, limits on every statement, no tickets in the server's log.
 * @param name of the database, where it is not the one `admin` is connected to
 */
export async function lockDatabase(admin: Pick<Client, 'query'>, name: string | null = null): Promise<void> {
  const { rows } = await admin.query<{ database: string; server: number; superuser: boolean }>(
    `select quote_ident(coalesce($1, current_database())) as database, current_setting('server_version_num')::int as server,
       (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    [name]
  )
  const { database, server, superuser } = rows[0]!
  await admin.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${loginRoles.join(', ')};
    grant create on database ${database} to house_owner;
    alter role app_user in database ${database} set statement_timeout = '15s';
    alter role app_user in database ${database} set idle_in_transaction_session_timeout = '10s';
  `)
  if (server >= 170_000) await admin.query(`alter role app_user in database ${database} set transaction_timeout = '60s'`)
  if (superuser) {
    await admin.query(`alter database ${database} set log_parameter_max_length = 0; alter database ${database} set log_min_error_statement = panic`)
  }
}

async function lockContents(admin: Client): Promise<void> {
  await admin.query(`
    create extension if not exists btree_gin schema public;
    revoke all on schema public from public;
    grant usage on schema public to house_owner, authz_fn;
    revoke usage on language plpgsql from public;
    grant usage on language plpgsql to house_owner, authz_fn;
  `)
  await quieten(admin)
}

/**
 * Takes away what every role may do by default and `app_user` must not: other sessions and their text, statement
 * names, locks, large objects. Needs a superuser; the boundary check says so where a managed server refuses.
 */
async function quieten(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user')
  if (!rows[0]?.superuser) return
  await admin.query(`
    do $$ declare f regprocedure; begin
      for f in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace and has_function_privilege('public', p.oid, 'execute') and (
          p.proname in ('pg_terminate_backend','pg_cancel_backend','pg_stat_get_activity','pg_stat_get_backend_activity',
                        'pg_prepared_statement','pg_cursor','pg_notify','pg_logical_emit_message','pg_export_snapshot',
                        'pg_sleep','pg_sleep_for','pg_sleep_until','pg_listening_channels')
          or p.proname ~ '^(pg_(try_)?advisory|lo_|lowrite|loread|query_to_xml|table_to_xml|schema_to_xml|database_to_xml|cursor_to_xml)')
      loop execute format('revoke execute on function %s from public', f); end loop;
      -- migrations lock by number; they serve no requests
      for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^pg_(try_)?advisory'
      loop execute format('grant execute on function %s to house_owner', f); end loop; end $$;
    grant execute on function pg_stat_get_activity(int), pg_prepared_statement(), pg_cursor() to pg_monitor;
  `)
}
