import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * In how many matters of a tenant each word occurs: what makes a word in common say much or little (7.1.2.j, decision
 * 0016). Counted now and then from the newest five thousand matters, for the weight of a word is a logarithm and does not
 * mind being a day old; a trigger would make every registration of a town wait for the row of the word 反映.
 *
 * A word of fewer than three matters is not kept: its count would speak of single people's matters.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.words_counted (
      tenant_id uuid primary key references core.tenant,
      matters int not null,
      sample int not null,
      counted_at timestamptz not null
    );
    create table core.word_count (
      tenant_id uuid not null references core.tenant,
      word text not null,
      matters int not null check (matters >= 3),
      primary key (tenant_id, word)
    );
    do $$ declare t text; begin
      foreach t in array array['core.words_counted', 'core.word_count'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy door on %s to app_user using (true) with check (true)', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy floor on %s as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t))', t);
        -- who registers matters there: its counter and the staff that serves it, not the tiers above
        execute format('create policy reads on %s as restrictive for select to app_user
          using (tenant_id in (select unnest(t.desk) from authz.ticket t) or (select t.contracts from authz.ticket t) <> ''{}'')', t);
        execute format('grant select on %s to app_user', t);
        execute format('grant select, insert, update, delete on %s to authz_fn', t);
      end loop; end $$;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Counts where a tenth has been added since, or anything in a week; two workers at once count a tenant once. */
    create function core.count_words() returns int language plpgsql security definer set search_path = '' as $$
    declare t record; n int := 0; begin
      for t in select x.tenant_id, x.matters from (select m.tenant_id, count(*)::int as matters from core.matter m group by m.tenant_id) x
        left join core.words_counted c on c.tenant_id = x.tenant_id
        where c.tenant_id is null or (x.matters - c.matters) * 10 > c.matters or (x.matters <> c.matters and c.counted_at < statement_timestamp() - interval '7 days')
        order by c.counted_at nulls first limit 50
      loop
        insert into core.words_counted as w (tenant_id, matters, sample, counted_at) values (t.tenant_id, t.matters, 0, clock_timestamp())
          on conflict (tenant_id) do update set matters = excluded.matters, counted_at = excluded.counted_at where w.matters <> excluded.matters;
        continue when not found;
        delete from core.word_count where tenant_id = t.tenant_id;
        insert into core.word_count (tenant_id, word, matters) select t.tenant_id, s.word, s.ndoc from ts_stat(format(
          'select words from core.matter where tenant_id = %L and walled_from = ''{}'' order by received_on desc, id desc limit 5000', t.tenant_id)) s where s.ndoc >= 3;
        update core.words_counted set sample = (select count(*) from (select from core.matter m where m.tenant_id = t.tenant_id and m.walled_from = '{}' limit 5000) x)
          where tenant_id = t.tenant_id;
        n := n + 1;
      end loop;
      return n; end $$;
    grant execute on function core.count_words() to job_user;
  `.execute(db))
}
