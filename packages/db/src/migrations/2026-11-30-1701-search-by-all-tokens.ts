import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 5.2.a: who has all of several tokens is asked for in one call; each token alone may be that of thousands, as 有限公司 is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* The petitioners who have all of the tokens, to whoever sees them: those of the rarest token, of which the others are asked. */
    create function core.search_petitioners_by_all(p_tenant uuid, p_tokens bytea[], p_limit int) returns setof uuid
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me();
      tokens constant bytea[] := array(select distinct t from unnest(p_tokens) t);
      -- three hundred are many, however many more there are
      rarest constant bytea := (select t from unnest(tokens) t
        order by (select count(*) from (select from core.blind_token b where b.tenant_id = p_tenant and b.token = t limit 300) few) limit 1); begin
      return query select p.id from core.petitioner p where p.tenant_id = p_tenant and p.tenant_id = any (me.tenants)
        and (p.tenant_id = any (me.desk) or p.served_by && me.contracts) and not p.walled_from && me.selves
        and p.id in (select b.petitioner_id from core.blind_token b where b.tenant_id = p_tenant and b.token = rarest)
        and (select count(*) from core.blind_token b where b.tenant_id = p_tenant and b.token = any (tokens) and b.petitioner_id = p.id) = cardinality(tokens)
        limit p_limit; end $$;
    grant execute on function core.search_petitioners_by_all(uuid, bytea[], int) to app_user;
  `.execute(db))
}
