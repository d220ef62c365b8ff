import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** Definer functions: acts that move a row between people, contracts and walls. Each checks the ticket itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core', 'authz'], () => sql`
    create function authz.me() returns authz.ticket language plpgsql stable security definer set search_path = '' as $$
    declare t authz.ticket; begin
      select * into t from authz.ticket x
        where x.hash = sha256(convert_to(nullif(current_setting('app.ticket', true), ''), 'UTF8')) and statement_timestamp() < x.until;
      if t.hash is null then raise exception 'no ticket' using errcode = '28000'; end if;
      return t; end $$;

    /* The lead gives a case to a worker of the contract, with the reason (8.2.a 分派). */
    create function core.assign_case(p_tenant uuid, p_case uuid, p_worker uuid, p_reason text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); old uuid; begin
      if not (me.writes and me.role = 'lead') then raise exception 'not allowed' using errcode = '42501'; end if;
      select c.worker_id into old from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.tenant_id = any (me.tenants)
        and c.contract_id = any (me.contracts) and not c.walled_from && me.selves for update;
      update core."case" c set worker_id = p_worker, version = c.version + 1 where c.tenant_id = p_tenant and c.id = p_case and old is not null
        and exists (select from core.post p where p.id = p_worker and p.contract_id = c.contract_id and core.today() >= p.starts
          and (p.ends is null or core.today() <= p.ends) and not p.account_id = any (c.walled_from) for share);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'assigned', jsonb_build_object('from', old, 'to', p_worker, 'reason', p_reason), me.actor
        from core."case" where tenant_id = p_tenant and id = p_case;
    end $$;

    /* shared: to a colleague of the contract (read and write). lent: to anybody else (read only). Decided here, not by the caller. */
    create function core.share_case(p_tenant uuid, p_case uuid, p_account uuid, p_reason text, p_until timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; k text; begin
      if p_until is null or p_until > now() + interval '90 days' then raise exception 'too long' using errcode = '22023'; end if;
      perform 1 from core.account where id = p_account for update;   -- against a ticket being issued meanwhile
      select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and x.tenant_id = any (me.tenants)
        and x.contract_id = any (me.contracts) and not x.walled_from && me.selves and me.writes and array[x.contract_id, x.worker_id] && me.holds;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      k := case when exists (select from core.post p where p.account_id = p_account and p.contract_id = c.contract_id
        and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)) then 'shared' else 'lent' end;
      if k = 'lent' and me.reads <> 'project' then raise exception 'not allowed' using errcode = '42501'; end if;
      if c.walled_from && (array[p_account] || array(select p.tenant_id from core.post p where p.account_id = p_account and p.tenant_id is not null)
          || array(select x.agency_id from core.post p join core.contract x on x.id = p.contract_id where p.account_id = p_account)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.case_share (tenant_id, case_id, contract_id, worker_id, walled_from, account_id, kind, reason, until, made_by)
        values (p_tenant, p_case, c.contract_id, c.worker_id, c.walled_from, p_account, k, p_reason, p_until, me.actor);
      delete from authz.ticket where actor = p_account;              -- withdraw = delete; the next request is issued a new one
      return k; end $$;

    /* Only a desk strictly above every unit named. Agencies and accounts may be named too (条例 30(3), 7.1.2.i). */
    create function core.wall_case(p_tenant uuid, p_case uuid, p_from uuid[], p_reason text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); m uuid; begin
      if not me.writes or me.desk = '{}' or me.desk && p_from or exists (select from core.tenant u where u.id = any (p_from)
          and not exists (select from core.tenant d where d.id = any (me.desk) and starts_with(u.path, d.path || '.'))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      update core."case" c set walled_from = p_from where c.tenant_id = p_tenant and c.id = p_case and c.tenant_id = any (me.tenants)
        and not p_tenant = any (me.desk) and not c.walled_from && me.selves returning c.matter_id into m;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      update core."case" set walled_from = p_from where tenant_id = p_tenant and matter_id = m;
      update core.contact set walled_from = p_from where tenant_id = p_tenant and matter_id = m;
      update core.reply set walled_from = p_from where tenant_id = p_tenant and matter_id = m;
      update core.matter set walled_from = p_from where tenant_id = p_tenant and id = m;
      update core.petitioner p set walled_from = p_from from core.matter x where x.tenant_id = p_tenant and x.id = m and p.tenant_id = p_tenant
        and p.id = x.petitioner_id and not exists (select from core.matter o where o.tenant_id = p_tenant and o.petitioner_id = p.id and o.walled_from = '{}');
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'walled', jsonb_build_object('reason', p_reason), me.actor
        from core."case" where tenant_id = p_tenant and id = p_case;
    end $$;

    /* The counter sends a matter to a contract that serves the tenant today (8.2.a 分派). */
    create function core.dispatch(p_tenant uuid, p_matter uuid, p_contract uuid) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.matter m set served_by = array_append(m.served_by, p_contract) where m.tenant_id = p_tenant and m.id = p_matter and me.writes
        and m.tenant_id = any (me.desk) and not m.walled_from && me.selves and not p_contract = any (m.served_by)
        and exists (select from core.contract_area a join core.contract c on c.id = a.contract_id
          where a.tenant_id = p_tenant and a.contract_id = p_contract and core.today() between c.starts and c.ends);
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      update core.contact set served_by = array_append(served_by, p_contract) where tenant_id = p_tenant and matter_id = p_matter and not p_contract = any (served_by);
      update core.reply set served_by = array_append(served_by, p_contract) where tenant_id = p_tenant and matter_id = p_matter and not p_contract = any (served_by);
      update core.petitioner p set served_by = array_append(p.served_by, p_contract) from core.matter m where m.tenant_id = p_tenant
        and m.id = p_matter and p.tenant_id = p_tenant and p.id = m.petitioner_id and not p_contract = any (p.served_by);
    end $$;

    /* Whose petitioner the blind tokens may name: the caller must be able to see the petitioner. Replaces all tokens of the petitioner. */
    create function core.index_petitioner(p_tenant uuid, p_petitioner uuid, p_tokens bytea[]) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      perform from core.petitioner p where p.tenant_id = p_tenant and p.id = p_petitioner and p.tenant_id = any (me.tenants) and me.writes
        and (p.tenant_id = any (me.desk) or p.served_by && me.contracts) and not p.walled_from && me.selves;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      delete from core.blind_token where tenant_id = p_tenant and petitioner_id = p_petitioner;
      insert into core.blind_token select p_tenant, t, p_petitioner from unnest(p_tokens) t on conflict do nothing;
    end $$;
    /* Search obeys the petition rule inside, before the limit: a definer search that returns ids of hidden rows is an oracle by itself. */
    create function core.search_petitioners(p_tenant uuid, p_tokens bytea[], p_limit int) returns setof uuid
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select p.id from core.petitioner p where p.tenant_id = p_tenant and p.tenant_id = any (me.tenants)
        and (p.tenant_id = any (me.desk) or p.served_by && me.contracts) and not p.walled_from && me.selves
        and p.id in (select b.petitioner_id from core.blind_token b where b.tenant_id = p_tenant and b.token = any (p_tokens)) limit p_limit; end $$;
    create function core.search_matters(p_tenant uuid, p_words tsquery, p_limit int) returns setof uuid
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select m.id from core.matter m where m.tenant_id = p_tenant and m.tenant_id = any (me.tenants)
        and (m.tenant_id = any (me.desk) or m.served_by && me.contracts) and not m.walled_from && me.selves
        and m.words @@ p_words order by m.received_on desc, m.id desc limit p_limit; end $$;
    grant execute on function core.assign_case(uuid,uuid,uuid,text), core.share_case(uuid,uuid,uuid,text,timestamptz), core.wall_case(uuid,uuid,uuid[],text),
      core.dispatch(uuid,uuid,uuid), core.index_petitioner(uuid,uuid,bytea[]), core.search_petitioners(uuid,bytea[],int), core.search_matters(uuid,tsquery,int) to app_user;
  `.execute(db))
}
