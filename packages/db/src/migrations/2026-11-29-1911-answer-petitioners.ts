import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.2.a, 7.1.4.i, 7.2.3.d: what a case answered its petitioner, beside the answers that came with an import, and what it
 * promised to answer until when. When, how and by which principles stands in the clear and is counted; what was said lies
 * sealed and is read by whoever works the case or leads its project, as the lines of flows are (docs/decisions/0021).
 * Rows are added and never changed: a correction names the one it replaces.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.reply_promise (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      promised_on date not null, due_on date not null, check (due_on >= promised_on),
      corrects uuid, is_struck boolean not null default false, check (not is_struck or corrects is not null),
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.reply_promise');
    alter table core.reply_promise add unique (tenant_id, id, case_id),
      add foreign key (tenant_id, corrects, case_id) references core.reply_promise (tenant_id, id, case_id);
    create unique index reply_promise_corrected_once on core.reply_promise (tenant_id, corrects);
    create index reply_promise_due on core.reply_promise (tenant_id, due_on);
    select core.protect('core.reply_promise', 'content');

    alter table core.reply
      alter body set default '',
      -- the case that answered; of an imported answer none
      add case_id uuid, add sealed bytea, add constraint reply_source check ((case_id is null) = (sealed is null) and (sealed is null or body = '')),
      add means text check (means in ('face', 'phone', 'written', 'online')),
      add result_on date, add principles text[] not null default '{}', add claims int[] not null default '{}',
      add promise_id uuid, add corrects uuid, add is_struck boolean not null default false, add check (not is_struck or corrects is not null),
      add unique (tenant_id, id, case_id),
      add foreign key (tenant_id, promise_id, case_id) references core.reply_promise (tenant_id, id, case_id),
      add foreign key (tenant_id, corrects, case_id) references core.reply (tenant_id, id, case_id);
    create unique index reply_corrected_once on core.reply (tenant_id, corrects);
    create index on core.reply (tenant_id, case_id) where case_id is not null;
    grant select (case_id, sealed, means, result_on, principles, claims, promise_id, corrects, is_struck),
      insert (case_id, sealed, means, result_on, principles, claims, promise_id, corrects, is_struck) on core.reply to app_user;

    create policy opens on core.reply as restrictive for select to app_user using (case_id is null
      or exists (select from core."case" c where c.tenant_id = reply.tenant_id and c.id = reply.case_id and array[c.contract_id, c.worker_id, c.id] && (select t.keys from authz.ticket t)));
    create policy keeps on core.reply as restrictive for insert to app_user with check (case_id is null
      or exists (select from core."case" c where c.tenant_id = reply.tenant_id and c.id = reply.case_id and c.matter_id = reply.matter_id and array[c.contract_id, c.worker_id, c.id] && (select t.holds from authz.ticket t)));
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* 6.2.a: form C is not signed while a claim that is judged reasonable has no reply. */
    create function core.guard_replies() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.form = 'core.closure' and exists (
          select from (select distinct on (x.nth) x.nth, x.verdict from core.claim x
            where x.tenant_id = new.tenant_id and x.case_id = new.case_id order by x.nth, x.version desc) c
          where c.verdict = 'reasonable' and not exists (select from core.reply r
            where r.tenant_id = new.tenant_id and r.case_id = new.case_id and not r.is_struck and c.nth = any (r.claims)
              and not exists (select from core.reply s where s.tenant_id = r.tenant_id and s.corrects = r.id))) then
        raise exception '6.2.a: a reasonable claim has no reply' using errcode = '23514'; end if;
      return new; end $$;
    grant execute on function core.guard_replies() to house_owner;
  `.execute(db))
  await sql`create trigger guard_replies before insert on core.form_record for each row execute function core.guard_replies()`.execute(db)
}
