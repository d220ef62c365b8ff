import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.2.j across tenants: "exists in X, ask", and nothing more (security.md 2.3, decision 0016). The question is asked
 * for a registered matter of one's own, is counted, and is answered by comparing rows where they lie: there is no shared
 * index, and no token of a person that could be joined.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.elsewhere_question (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null,
      matter_id uuid not null,
      made_by uuid not null,
      made_at timestamptz not null default statement_timestamp(),
      foreign key (tenant_id, matter_id) references core.matter (tenant_id, id)
    );
    create index on core.elsewhere_question (made_by, made_at);
    alter table core.elsewhere_question enable row level security;
    alter table core.elsewhere_question force row level security;
    create policy fn on core.elsewhere_question to authz_fn using (true) with check (true);
    create policy migrate on core.elsewhere_question to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert on core.elsewhere_question to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The bureaus of the same city, other than this one, that have the same official number, or a text of which three
       fifths of all words are the same. Ten questions an hour and forty a day for each account. Of walled matters nothing
       is said to anybody. Which words are compared is read from the matter, not taken from the caller. */
    create function core.exists_elsewhere(p_tenant uuid, p_matter uuid) returns table (tenant_id uuid, bureau text)
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); own core.matter; city uuid[]; lexemes text[]; rare tsquery[]; begin
      select * into own from core.matter m where m.tenant_id = p_tenant and m.id = p_matter and me.writes and m.tenant_id = any (me.tenants)
        and (m.tenant_id = any (me.desk) or m.served_by && me.contracts) and not m.walled_from && me.selves;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;

      perform 1 from core.account a where a.id = me.actor for update;   -- two questions at once are two
      if (select count(*) filter (where q.made_at > statement_timestamp() - interval '1 hour') >= 10 or count(*) >= 40
          from core.elsewhere_question q where q.made_by = me.actor and q.made_at > statement_timestamp() - interval '1 day') then
        raise exception 'too many questions' using errcode = '54000'; end if;
      insert into core.elsewhere_question (tenant_id, matter_id, made_by) values (p_tenant, p_matter, me.actor);

      city := array(select t.id from core.tenant t join core.tenant h on h.id = p_tenant
        where t.id <> p_tenant and split_part(t.path, '.', 1) = split_part(h.path, '.', 1));
      lexemes := tsvector_to_array(own.words);
      -- a short text may be guessed; only its number is compared
      if cardinality(lexemes) >= 30 then
        rare := array(select array_to_tsvector(array[l.word])::text::tsquery from unnest(lexemes) l (word)
          left join (select c.word, sum(c.matters) as matters from core.word_count c where c.tenant_id = any (city || p_tenant) and c.word = any (lexemes) group by c.word) known
            on known.word = l.word order by coalesce(known.matters, 0), l.word limit 12);
      end if;

      return query select t.id, t.name from core.tenant t where t.id in (
        select o.tenant_id from core.matter o where o.tenant_id = any (city) and o.official_number = own.official_number and o.walled_from = '{}'
        union all
        select o.tenant_id from (
            select x.tenant_id, x.id from unnest(rare) r (word) cross join lateral (
              select m.tenant_id, m.id from core.matter m where m.tenant_id = any (city) and m.words @@ r.word and m.walled_from = '{}' limit 2000) x
            group by x.tenant_id, x.id having count(*) >= 6 limit 500) near
          join core.matter o on o.tenant_id = near.tenant_id and o.id = near.id
          cross join lateral (select count(*) as shared from unnest(tsvector_to_array(o.words)) w where w = any (lexemes)) both_have
          where length(o.words) >= 30 and both_have.shared >= 0.6 * (length(o.words) + cardinality(lexemes) - both_have.shared))
        order by t.path limit 5; end $$;
    grant execute on function core.exists_elsewhere(uuid,uuid) to app_user;
  `.execute(db))
}
