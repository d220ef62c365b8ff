import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 7.1.2.j: who may be the same matter, before the texts are compared: those that share rare words with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* The petition rule stands inside, before any limit, as in core.search_matters. A word that thousands have says
       nothing; it is not followed further than one thousand. */
    create function core.matters_sharing(p_tenant uuid, p_words tsquery[], p_weights float8[], p_limit int) returns setof uuid
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if cardinality(p_words) > 60 then raise exception 'too many words' using errcode = '22023'; end if;
      return query select x.id from unnest(p_words, p_weights) w (word, weight) cross join lateral (
          select m.id from core.matter m where m.tenant_id = p_tenant and m.tenant_id = any (me.tenants)
            and (m.tenant_id = any (me.desk) or m.served_by && me.contracts) and not m.walled_from && me.selves
            and m.words @@ w.word limit 1000) x
        group by x.id order by sum(w.weight) desc, x.id limit least(p_limit, 200); end $$;
    grant execute on function core.matters_sharing(uuid,tsquery[],float8[],int) to app_user;
  `.execute(db))
}
