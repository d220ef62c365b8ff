import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** What the sign-in role may call: sessions, who-is-this in one query, and the ticket of a post. It reads no table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['authz'], () => sql`
    create function authz.live_session(p_token_hash bytea) returns core.session language plpgsql stable security definer
      set search_path = '' as $$
    declare s core.session; begin
      select x.* into s from core.session x join core.account a on a.id = x.account_id and a.disabled_at is null
        where x.token_hash = p_token_hash and x.until > statement_timestamp() and x.idle_until > statement_timestamp();
      if not found then raise exception 'no session' using errcode = '28000'; end if;
      return s; end $$;

    /* (hash of the session token, post, hash of the ticket). The app derives ticket = HMAC(session token, post),
      so no process has to remember one. Refreshing = calling again. */
    create function authz.issue(p_token_hash bytea, p_post uuid, p_hash bytea) returns timestamptz language plpgsql security definer
      set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); p core.post; c core.contract; n authz.ticket; pth text; begin
      -- shared locks: whoever ends a post or a contract, or shares a case, waits for us or we for him; no ticket slips past a withdrawal
      perform 1 from core.account a where a.id = s.account_id for share;
      select * into p from core.post where id = p_post and account_id = s.account_id and core.today() >= starts and (ends is null
        or core.today() <= ends) for share;
      if not found then raise exception 'no post' using errcode = '28000'; end if;
      n.hash := p_hash; n.session_id := s.id; n.post_id := p.id; n.role := p.role; n.actor := s.account_id; n.agency_id := p.agency_id;
        n.writes := true;
      n.tenants := '{}'; n.keys := '{}'; n.holds := '{}'; n.desk := '{}'; n.contracts := '{}'; n.reads := 'none';
        n.selves := array[s.account_id];
      n.until := least(statement_timestamp() + interval '15 minutes', s.until, (p.ends + 1)::timestamp at time zone 'Asia/Shanghai');
      if p.role in ('bureau-officer', 'bureau-admin') then
        select path into pth from core.tenant where id = p.tenant_id;
        n.reads := 'registry'; n.desk := array[p.tenant_id]; n.selves := array[p.tenant_id, s.account_id];
        n.tenants := array(select id from core.tenant where path = pth or starts_with(path, pth || '.'));
      elsif p.role = 'agency-admin' then n.selves := array[p.agency_id, s.account_id];
      elsif p.role in ('worker', 'lead') then
        select * into c from core.contract where id = p.contract_id and core.today() between starts and ends for share;
        if not found then raise exception 'no contract' using errcode = '28000'; end if;
        n.reads := case p.role when 'lead' then 'project' else 'own' end; n.selves := array[c.agency_id, s.account_id];
        if p.role = 'lead' then   -- one post per contract, one ticket for all projects this person leads for the agency
          n.contracts := array(select distinct x.contract_id from core.post x join core.contract k on k.id = x.contract_id
            where x.account_id = s.account_id
            and x.role = 'lead' and k.agency_id = c.agency_id and core.today() >= x.starts and (x.ends is null or core.today() <= x.ends)
              and core.today() between k.starts and k.ends);
          perform 1 from core.contract where id = any (n.contracts) for share;
          perform 1 from core.post where account_id = s.account_id and role = 'lead' and contract_id = any (n.contracts) for share;
          n.until := least(n.until, (select min(x.ends + 1)::timestamp at time zone 'Asia/Shanghai' from core.post x
            where x.account_id = s.account_id and x.role = 'lead' and x.contract_id = any (n.contracts)));
        else n.contracts := array[p.contract_id]; end if;
        n.holds := case p.role when 'lead' then n.contracts else array[p.id] end;
        n.until := least(n.until, (select min(ends + 1)::timestamp at time zone 'Asia/Shanghai' from core.contract
          where id = any (n.contracts)));
        n.tenants := array(select distinct tenant_id from core.contract_area where contract_id = any (n.contracts));
      end if;
      select n.holds || coalesce(array_agg(case_id) filter (where kind = 'shared'), '{}'), n.holds || coalesce(array_agg(case_id), '{}'),
        least(n.until, min(x.until))
        into n.holds, n.keys, n.until from core.case_share x where x.account_id = s.account_id and x.until > statement_timestamp()
          and (x.kind = 'lent' or x.contract_id = any (n.contracts)) and not x.walled_from && n.selves;
      n.above := array(select distinct a.id from core.tenant x join core.tenant a on x.path = a.path or starts_with(x.path, a.path || '.')
        where x.id = any (n.tenants) and (p.tenant_id is null or x.id = p.tenant_id));
      insert into authz.ticket select n.* on conflict (hash) do update
        set (role, actor, agency_id, reads, writes, tenants, above, desk, contracts, keys, holds, selves, until) = (excluded.role,
          excluded.actor, excluded.agency_id,
          excluded.reads, excluded.writes, excluded.tenants, excluded.above, excluded.desk, excluded.contracts, excluded.keys,
            excluded.holds, excluded.selves, excluded.until)
        where ticket.session_id = s.id and ticket.post_id = p.id;
      return n.until; end $$;

    /* Who this is, which posts they hold at the place the address names, and what is on there: one query per request. */
    create function authz.identity(p_token_hash bytea, p_tenant text, p_agency text) returns jsonb language plpgsql stable
      security definer set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); t core.tenant; g core.agency; begin
      select * into t from core.tenant where slug = p_tenant;
      select * into g from core.agency where slug = p_agency;
      return jsonb_build_object(
        'session', jsonb_build_object('id', s.id, 'postId', s.post_id, 'madeAt', s.made_at, 'idleUntil', s.idle_until, 'until', s.until),
        'account', (select jsonb_build_object('id', a.id, 'name', a.name, 'displayName', a.display_name, 'language', a.language)
          from core.account a where a.id = s.account_id),
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

    create function authz.credentials(p_name text) returns table (account_id uuid, password_hash text) language sql stable
      security definer set search_path = '' as
      $$ select id, password_hash from core.account where name = lower(p_name) and disabled_at is null $$;
    create function authz.note_attempt(p_name text, p_device text) returns void language sql security definer set search_path = '' as
      $$ insert into core.sign_in_attempt (name, device) values (lower(p_name), p_device) $$;
    /* Failed attempts of the last fifteen minutes: for this name from this device, and for this name from everywhere. */
    create function authz.attempts(p_name text, p_device text) returns table (here bigint, everywhere bigint) language sql stable
      security definer set search_path = '' as
      $$ select count(*) filter (where device = p_device), count(*) from core.sign_in_attempt where name = lower(p_name)
        and made_at > statement_timestamp() - interval '15 minutes' $$;
    create function authz.open_session(p_account uuid, p_token_hash bytea, p_device text, p_idle interval, p_life interval) returns uuid
      language sql security definer set search_path = '' as
      $$ insert into core.session (token_hash, account_id, device, idle_until, until)
         values (p_token_hash, p_account, p_device, statement_timestamp() + p_idle, statement_timestamp() + p_life) returning id $$;
    create function authz.touch_session(p_token_hash bytea, p_idle interval) returns void language sql security definer
      set search_path = '' as
      $$ update core.session set idle_until = least(statement_timestamp() + p_idle, until) where token_hash = p_token_hash
        and until > statement_timestamp() and idle_until > statement_timestamp() $$;
    /* A new id for the same sign-in (change of post or password); the old one and its tickets are dead at once. */
    create function authz.rotate_session(p_old bytea, p_new bytea, p_post uuid) returns void language plpgsql security definer
      set search_path = '' as $$
    declare s core.session := authz.live_session(p_old); begin
      if p_post is not null and not exists (select from core.post where id = p_post and account_id = s.account_id) then
        raise exception 'no post' using errcode = '28000'; end if;
      -- of two changes at once with one token, the second finds it gone
      update core.session set token_hash = p_new, post_id = coalesce(p_post, post_id) where id = s.id and token_hash = p_old;
      if not found then raise exception 'no session' using errcode = '28000'; end if;
      delete from authz.ticket where session_id = s.id; end $$;
    create function authz.end_session(p_token_hash bytea) returns void language sql security definer set search_path = '' as
      $$ delete from core.session where token_hash = p_token_hash $$;   -- tickets go with it
    create function authz.end_own_session(p_token_hash bytea, p_session uuid) returns boolean language plpgsql security definer
      set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); begin
      delete from core.session where id = p_session and account_id = s.account_id; return found; end $$;
    create function authz.own_sessions(p_token_hash bytea) returns table (id uuid, device text, made_at timestamptz,
      idle_until timestamptz, until timestamptz, is_this boolean)
    language plpgsql stable security definer set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); begin
      return query select x.id, x.device, x.made_at, x.idle_until, x.until, x.id = s.id from core.session x
        where x.account_id = s.account_id and x.until > statement_timestamp() and x.idle_until > statement_timestamp()
          order by x.made_at desc; end $$;
    create function authz.set_language(p_token_hash bytea, p_language text) returns void language plpgsql security definer
      set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); begin update core.account set language = p_language
      where id = s.account_id; end $$;
    create function authz.set_password(p_token_hash bytea, p_password_hash text) returns void language plpgsql security definer
      set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); begin
      update core.account set password_hash = p_password_hash where id = s.account_id;
      delete from core.session where account_id = s.account_id and id <> s.id; end $$;
    /* A call that was denied or failed leaves a line of its own, after the rollback took the act's. */
    create function authz.note_refused(p_token_hash bytea, p_request text, p_procedure text, p_outcome text, p_tenant uuid, p_post uuid,
      p_reason text) returns void
    language sql security definer set search_path = '' as
      $$ insert into core.audit (request_id, account_id, post_id, tenant_id, procedure, outcome, reason)
         values (p_request, (select account_id from core.session where token_hash = p_token_hash), p_post, p_tenant, p_procedure,
           p_outcome, p_reason) $$;

    /* A job works for one contract, with that contract's ticket and nobody's name. */
    create function authz.issue_job(p_contract uuid, p_hash bytea) returns timestamptz language sql security definer
      set search_path = '' as $$
      with c as (select * from core.contract where id = p_contract and core.today() between starts and ends for share)
      insert into authz.ticket (hash, role, actor, agency_id, reads, writes, tenants, above, desk, contracts, keys, holds, selves, until)
        select p_hash, 'job', '00000000-0000-0000-0000-000000000000', c.agency_id, 'project', true, array(select tenant_id
          from core.contract_area where contract_id = p_contract),
          '{}', '{}', array[p_contract], array[p_contract], array[p_contract], '{}', statement_timestamp() + interval '10 minutes' from c
        on conflict (hash) do update set until = excluded.until returning until $$;
    create function authz.sweep() returns bigint language sql security definer set search_path = '' as $$
      with t as (delete from authz.ticket where until < statement_timestamp() returning 1),
           s as (delete from core.session where until < statement_timestamp() or idle_until < statement_timestamp() returning 1),
           a as (delete from core.sign_in_attempt where made_at < statement_timestamp() - interval '1 day' returning 1)
         select count(*) from t $$;
    grant execute on function authz.live_session(bytea) to authz_fn;
    grant execute on function authz.issue(bytea,uuid,bytea), authz.identity(bytea,text,text), authz.credentials(text),
      authz.note_attempt(text,text), authz.attempts(text,text),
      authz.open_session(uuid,bytea,text,interval,interval), authz.touch_session(bytea,interval), authz.rotate_session(bytea,bytea,uuid),
        authz.end_session(bytea),
      authz.end_own_session(bytea,uuid), authz.own_sessions(bytea), authz.set_language(bytea,text), authz.set_password(bytea,text),
      authz.note_refused(bytea,text,text,text,uuid,uuid,text) to signin_user;
    grant execute on function authz.issue_job(uuid,bytea), authz.sweep() to job_user;
  `.execute(db))
}
