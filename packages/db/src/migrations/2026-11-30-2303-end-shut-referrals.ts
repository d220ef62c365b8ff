import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 4.5.b, 6.4: once the consent is withdrawn or has run out the receiver reads nothing any more, and still ends what is in hand,
 * with words: sent back, or come to nothing. When it was sent and why it was withdrawn stays told; a message sent along does not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop policy reads on core.referral_step;
    create policy reads on core.referral_step as restrictive for select to app_user using (exists (
      select from core.referral r where r.tenant_id = referral_step.tenant_id and r.id = referral_step.referral_id and (
        array[r.contract_id, r.worker_id, r.case_id] && (select t.keys from authz.ticket t)
        or referral_step.side = 'receiver' or referral_step.step = 'withdraw' or referral_step.sealed is null
        or r.shut_at is null and (r.open_until is null or core.today() <= r.open_until))));
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; a receiver who is shut out returns it from wherever it stands, or fails what they had received. */
    create or replace function core.move_referral(p_tenant uuid, p_referral uuid, p_version int, p_step text, p_id uuid, p_sealed bytea) returns text
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); r core.referral; is_sender boolean; is_receiver boolean; was_shut boolean; nxt text; until date; begin
      -- the permission first, as withdrawing does: two who meet wait for each other in one order
      if p_step = 'send' then
        perform from core.consent c join core.referral x on x.tenant_id = c.tenant_id and x.consent_id = c.id where x.tenant_id = p_tenant and x.id = p_referral for share of c;
      end if;
      select * into r from core.referral x where x.tenant_id = p_tenant and x.id = p_referral and not x.walled_from && me.selves for update;
      is_sender := r.id is not null and me.writes and array[r.contract_id, r.worker_id, r.case_id] && me.holds;
      is_receiver := r.id is not null and me.writes and r.sent_at is not null and array_remove(array[r.to_contract, r.to_worker], null) && me.holds;
      if not is_sender and not is_receiver then raise exception 'not allowed' using errcode = '42501'; end if;
      if r.version <> p_version then raise exception 'changed meanwhile' using errcode = '40001'; end if;
      if r.to_contract is null then is_receiver := is_sender; end if;
      was_shut := coalesce(r.shut_at is not null or r.open_until < core.today(), false) and r.to_contract is not null;
      nxt := case
        when p_step = 'send' and is_sender and r.state in ('draft', 'returned') then 'sent'
        when p_step = 'receive' and is_receiver and r.state = 'sent' then 'received'
        when p_step = 'return' and is_receiver and (r.state in ('sent', 'received') or was_shut and r.state = 'in-progress') then 'returned'
        when p_step = 'begin' and is_receiver and r.state = 'received' then 'in-progress'
        when p_step = 'finish' and is_receiver and r.state in ('received', 'in-progress') then 'done'
        when p_step = 'fail' and is_receiver and r.state in ('received', 'in-progress') then 'failed'
        when p_step = 'withdraw' and is_sender and r.state in ('draft', 'sent', 'received', 'returned', 'in-progress') then 'withdrawn' end;
      if nxt is null then raise exception 'not this step' using errcode = '23514'; end if;
      if p_step in ('return', 'finish', 'fail', 'withdraw') and p_sealed is null then raise exception 'words missing' using errcode = '23514'; end if;
      if was_shut and p_step in ('receive', 'begin', 'finish') then raise exception 'shut' using errcode = '23514'; end if;
      if p_step = 'send' then
        if r.consent_id is not null then
          if not core.consent_carries(r.tenant_id, r.consent_id, r.case_id, 'sharing', r.to_tenant, r.to_contract, r.organ, r.parts) then raise exception 'no permission' using errcode = '23514'; end if;
          select c.valid_until into until from core.consent c where c.tenant_id = r.tenant_id and c.id = r.consent_id;
        end if;
        if r.to_contract is not null and (r.to_contract = r.contract_id or not exists (select from core.contract_area a join core.contract c on c.id = a.contract_id
            where a.tenant_id = r.to_tenant and a.contract_id = r.to_contract and core.today() between c.starts and c.ends)) then
          raise exception 'nobody there' using errcode = '23503'; end if;
      end if;
      update core.referral x set state = nxt, version = x.version + 1,
          round = case when p_step = 'send' then x.round + 1 else x.round end,
          open_until = case when p_step = 'send' then until else x.open_until end,
          shut_at = case when p_step = 'send' then null else x.shut_at end,
          sent_at = case when p_step = 'send' then clock_timestamp() else x.sent_at end,
          receipt_due_on = case when p_step = 'send' then core.today() + x.receipt_days else x.receipt_due_on end,
          received_at = case p_step when 'receive' then clock_timestamp() when 'send' then null else x.received_at end,
          closed_at = case when nxt in ('done', 'failed', 'withdrawn') then clock_timestamp() end
        where x.tenant_id = r.tenant_id and x.id = r.id;
      insert into core.referral_step (tenant_id, id, referral_id, step, side, sealed, made_by)
        values (r.tenant_id, p_id, r.id, p_step, case when is_sender and (p_step in ('send', 'withdraw') or r.to_contract is null) then 'sender' else 'receiver' end, p_sealed, me.actor);
      -- the sender's reminders fall away as soon as they are answered; their text is sealed under the version they have
      update core.task t set state = 'done' where t.tenant_id = r.tenant_id and t.case_id = r.case_id and t.state = 'open'
        and (t.source = 'referral/' || r.id || '/receipt' and p_step <> 'send' or t.source = 'referral/' || r.id || '/follow-up' and nxt in ('done', 'failed', 'withdrawn'));
      insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
        select c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/referral-' || p_step, core.referral_title(p_step), jsonb_build_object('to', 'referral', 'id', r.id), me.actor
        from core."case" c where c.tenant_id = r.tenant_id and c.id = r.case_id;
      return nxt; end $$;
  `.execute(db))
}
