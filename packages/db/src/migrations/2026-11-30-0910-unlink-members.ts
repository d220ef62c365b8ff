import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.4, 3.7: whoever was linked to a matter by mistake is taken out of it again. The row stays, struck out by whom, when and why;
 * nothing counts it any more, no dispatch and no wall follows it, and the contracts that met the petitioner by it alone do not
 * read them any longer. Linked once more is a row of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.matter_party
      add struck_by uuid references core.account, add struck_at timestamptz, add struck_sealed bytea,
      add check ((struck_at is null) = (struck_by is null) and (struck_at is null) = (struck_sealed is null));
    drop index core.matter_party_tenant_id_matter_id_petitioner_id_idx;
    create unique index matter_party_standing on core.matter_party (tenant_id, matter_id, petitioner_id) where struck_at is null;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create or replace function core.petitioners_of_matter(p_tenant uuid, p_matter uuid) returns setof uuid language sql stable set search_path = '' as $$
      select m.petitioner_id from core.matter m where m.tenant_id = p_tenant and m.id = p_matter
      union select p.petitioner_id from core.matter_party p where p.tenant_id = p_tenant and p.matter_id = p_matter and p.struck_at is null $$;

    /* A petitioner is hidden from whom every matter of theirs is hidden from, and from nobody else. */
    create function core.wall_of_petitioner(p_tenant uuid, p_petitioner uuid) returns uuid[] language sql stable set search_path = '' as $$
      with theirs as (select m.walled_from from core.matter m where m.tenant_id = p_tenant and m.petitioner_id = p_petitioner
        union all select m.walled_from from core.matter_party q join core.matter m on m.tenant_id = q.tenant_id and m.id = q.matter_id
          where q.tenant_id = p_tenant and q.petitioner_id = p_petitioner and q.struck_at is null)
      select coalesce(array_agg(x.u), '{}') from (select distinct unnest(t.walled_from) as u from theirs t) x
        where not exists (select from theirs t where not x.u = any (t.walled_from)) $$;

    /* As before, whoever was taken out of a matter left aside. */
    create or replace function core.put_wall(p_tenant uuid, p_matter uuid, p_from uuid[]) returns void language plpgsql set search_path = '' as $$
    declare t text; wall uuid[] := array(select distinct u from unnest(p_from || core.recused_from(p_tenant, p_matter)) u order by u); begin
      update core.matter set walled_from = wall where tenant_id = p_tenant and id = p_matter;
      update core."case" set walled_from = wall where tenant_id = p_tenant and matter_id = p_matter;
      for t in select core.tables_of_matter() loop
        execute format('update %s set walled_from = $3 where tenant_id = $1 and matter_id = $2', t) using p_tenant, p_matter, wall;
      end loop;
      perform from core.petitioner p where p.tenant_id = p_tenant and p.id in (select core.petitioners_of_matter(p_tenant, p_matter)) order by p.id for update;
      update core.petitioner p set walled_from = core.wall_of_petitioner(p_tenant, p.id)
        where p.tenant_id = p_tenant and p.id in (select core.petitioners_of_matter(p_tenant, p_matter));
    end $$;

    /* The contracts of the matters a petitioner still stands in. */
    create function core.contracts_of_petitioner(p_tenant uuid, p_petitioner uuid) returns setof uuid language sql stable set search_path = '' as $$
      select unnest(m.served_by) from core.matter m where m.tenant_id = p_tenant and m.petitioner_id = p_petitioner
      union select unnest(m.served_by) from core.matter_party q join core.matter m on m.tenant_id = q.tenant_id and m.id = q.matter_id
        where q.tenant_id = p_tenant and q.petitioner_id = p_petitioner and q.struck_at is null $$;

    /*
     * Takes a linked petitioner out of a matter: whoever may write there, once. Their wall is that of the matters that are left,
     * and of the contracts of this one those keep them that serve another of their matters or made their record.
     */
    create function core.unlink_member(p_tenant uuid, p_party uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); q core.matter_party; begin
      update core.matter_party x set struck_by = me.actor, struck_at = clock_timestamp(), struck_sealed = p_sealed
        where x.tenant_id = p_tenant and x.id = p_party and me.writes and x.tenant_id = any (me.tenants)
          and (x.tenant_id = any (me.desk) or x.served_by && me.contracts) and not x.walled_from && me.selves and x.struck_at is null
        returning x.* into q;
      if not found then raise exception 'not allowed, or struck out already' using errcode = '42501'; end if;
      -- held before it is computed: a wall put up meanwhile is seen
      perform from core.petitioner p where p.tenant_id = p_tenant and p.id = q.petitioner_id for update;
      update core.petitioner p set walled_from = core.wall_of_petitioner(p_tenant, p.id), served_by = array(select s from unnest(p.served_by) s
          where not s = any (q.served_by) or s in (select core.contracts_of_petitioner(p_tenant, p.id)) or s in (select o.contract_id from core.post o where o.account_id = p.made_by))
        where p.tenant_id = p_tenant and p.id = q.petitioner_id;
    end $$;
    grant execute on function core.unlink_member(uuid, uuid, bytea) to app_user;
  `.execute(db))
}
