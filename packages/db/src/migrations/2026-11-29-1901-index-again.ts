import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Petitioners are found by more words from time to time (5.2.a: the given name alone); those registered before are
 * indexed again by the worker. A migration that sets `to_index` for all orders it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- true until the tokens are written; whoever is here already has those of an older program
    alter table core.petitioner add column to_index boolean not null default true;
    create index petitioner_to_index on core.petitioner (tenant_id) where to_index;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whose petitioner the blind tokens may name: the caller must be able to see the petitioner. Replaces all tokens of the petitioner. */
    create or replace function core.index_petitioner(p_tenant uuid, p_petitioner uuid, p_tokens bytea[]) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      perform from core.petitioner p where p.tenant_id = p_tenant and p.id = p_petitioner and p.tenant_id = any (me.tenants) and me.writes
        and (p.tenant_id = any (me.desk) or p.served_by && me.contracts) and not p.walled_from && me.selves;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      delete from core.blind_token where tenant_id = p_tenant and petitioner_id = p_petitioner;
      insert into core.blind_token select p_tenant, t, p_petitioner from unnest(p_tokens) t on conflict do nothing;
      update core.petitioner p set to_index = false where p.tenant_id = p_tenant and p.id = p_petitioner and p.to_index;
    end $$;

    /* For the worker alone, of one tenant at a time: as they are stored, with their wrapped keys. Nobody once they are indexed. */
    create function core.petitioners_to_index(p_limit int)
      returns table (tenant_id uuid, id uuid, party text, version int, sealed bytea, tenant_key bytea, data_key bytea)
    language plpgsql stable security definer set search_path = '' as $$ begin
      return query select p.tenant_id, p.id, p.party, p.version, p.sealed, k.wrapped, d.wrapped from core.petitioner p
        left join core.tenant_key k on k.tenant_id = p.tenant_id
        left join core.data_key d on d.tenant_id = p.tenant_id and d.id = p.id
        where p.to_index and p.tenant_id = (select x.tenant_id from core.petitioner x where x.to_index limit 1) limit p_limit; end $$;

    /* Who was changed meanwhile was indexed by that change. Who could not be opened, and has no words here, keeps the tokens there are. */
    create function core.index_again(p_tenant uuid, p_ids uuid[], p_versions int[], p_tokens bytea[], p_tokens_of uuid[]) returns int
    language plpgsql security definer set search_path = '' as $$
    declare due uuid[]; begin
      with s as (select p.id from core.petitioner p join unnest(p_ids, p_versions) r (id, version) on r.id = p.id and r.version = p.version
          where p.tenant_id = p_tenant and p.to_index order by p.id for update of p),
        u as (update core.petitioner p set to_index = false from s where p.tenant_id = p_tenant and p.id = s.id returning p.id)
        select coalesce(array_agg(id), '{}') into due from u;
      delete from core.blind_token b where b.tenant_id = p_tenant and b.petitioner_id = any (due) and b.petitioner_id = any (p_tokens_of);
      insert into core.blind_token select p_tenant, t.token, t.id from unnest(p_tokens, p_tokens_of) t (token, id) where t.id = any (due)
        on conflict do nothing;
      return cardinality(due); end $$;
    grant execute on function core.petitioners_to_index(int), core.index_again(uuid, uuid[], int[], bytea[], uuid[]) to job_user;
  `.execute(db))
}
