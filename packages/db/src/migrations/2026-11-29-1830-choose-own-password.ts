import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * A first password is known to the administrator who made it: until its owner has chosen another, the account opens
 * nothing (security.md C13). The answer of `authz.identity` says so, and no ticket is issued.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- since when the account has the password somebody else chose; null once its owner chose one
    alter table core.account add password_given_at timestamptz;
  `.execute(db)
  await asFunctionOwner(db, ['core', 'authz'], () => sql`
    create or replace function core.add_account(p_name text, p_display_name text, p_password_hash text) returns uuid language plpgsql
      security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a uuid; begin
      if me.role not in ('agency-admin', 'bureau-admin', 'platform-operator') then raise exception 'not allowed' using errcode = '42501';
        end if;
      insert into core.account (name, display_name, password_hash, password_given_at)
        values (lower(p_name), p_display_name, p_password_hash, statement_timestamp()) returning id into a; return a; end $$;

    create or replace function authz.set_password(p_token_hash bytea, p_password_hash text) returns void language plpgsql security definer
      set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); begin
      update core.account set password_hash = p_password_hash, password_given_at = null where id = s.account_id;
      delete from core.session where account_id = s.account_id and id <> s.id; end $$;

    create function authz.own_password_first() returns trigger language plpgsql set search_path = '' as $$ begin
      if exists (select from core.account where id = new.actor and password_given_at is not null) then
        raise exception 'the password is not its owner''s' using errcode = '28000'; end if;
      return new; end $$;
    grant execute on function authz.own_password_first() to house_owner;

    create or replace function authz.identity(p_token_hash bytea, p_tenant text, p_agency text) returns jsonb language plpgsql stable
      security definer set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); t core.tenant; g core.agency; begin
      select * into t from core.tenant where slug = p_tenant;
      select * into g from core.agency where slug = p_agency;
      return jsonb_build_object(
        'session', jsonb_build_object('id', s.id, 'postId', s.post_id, 'madeAt', s.made_at, 'idleUntil', s.idle_until, 'until', s.until),
        'account', (select jsonb_build_object('id', a.id, 'name', a.name, 'displayName', a.display_name, 'language', a.language,
            'passwordIsGiven', a.password_given_at is not null) from core.account a where a.id = s.account_id),
        'tenant', case when t.id is null then null else jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'tier', t.tier,
          'path', t.path, 'parentId', t.parent_id) end,
        'agency', case when g.id is null then null else jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name) end,
        'posts', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'contractId', p.contract_id,
          'agencyId', p.agency_id, 'tenantId', p.tenant_id,
            'agencySlug', ag.slug, 'agencyName', ag.name, 'contractTitle', c.title,
            'modulesOn', case
              when p.contract_id is not null then core.modules_on(p.contract_id)
              -- each contract once, however many towns it serves
              when p.role in ('bureau-officer', 'bureau-admin') and p.tenant_id = t.id then array(select distinct m
                from (select distinct ca.contract_id from core.tenant b
                join core.contract_area ca on ca.tenant_id = b.id where b.path = home.path or starts_with(b.path, home.path || '.')) below
                cross join lateral unnest(core.modules_on(below.contract_id)) m)
              else '{}'::text[] end,
            'home', coalesce(home.slug, (select min(x.slug) from core.contract_area ca join core.tenant x on x.id = ca.tenant_id
              where ca.contract_id = p.contract_id)),
            'homeName', coalesce(home.name, (select x.name from core.contract_area ca join core.tenant x on x.id = ca.tenant_id
              where ca.contract_id = p.contract_id order by x.slug limit 1)),
            'here', (t.id is not null and (p.tenant_id = t.id or exists (select from core.contract_area ca
              where ca.contract_id = p.contract_id and ca.tenant_id = t.id)))
              or (g.id is not null and p.role = 'agency-admin' and p.agency_id = g.id) or (p_tenant is null and p_agency is null
                and p.role = 'platform-operator')
          ) order by p.role, p.id)
          from core.post p left join core.tenant home on home.id = p.tenant_id left join core.agency ag on ag.id = p.agency_id
            left join core.contract c on c.id = p.contract_id
          where p.account_id = s.account_id and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)
            and (p.contract_id is null or core.today() between c.starts and c.ends)), '[]'));
    end $$;
  `.execute(db))
  await sql`
    create trigger own_password_first before insert on authz.ticket for each row execute function authz.own_password_first();
  `.execute(db)
}
