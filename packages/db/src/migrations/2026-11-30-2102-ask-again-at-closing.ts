import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 4.4.b, 6.2.a, 7.1.4.f: what keeps form C from being signed keeps the case from closing too. Between the signature and the
 * lead's word another pathway is tagged, a claim is judged, a level rises; so both ask the same function. What the plan says of red and orange risks is sealed, and the program alone asks that
 * (`risks-must-be-resolved.ts`). A death needs no lower level (C.07); a referral does (docs/decisions/0028).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger guard_pathways on core.form_record;
    drop trigger guard_replies on core.form_record;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    drop function core.guard_pathways();
    drop function core.guard_replies();

    /* The first thing a case still lacks before it may close; null where nothing is lacking. The answers are those of its form C. */
    create function core.closure_lack(p_tenant uuid, p_case uuid, p_closure jsonb) returns text language sql stable set search_path = '' as $$
      select case
        when exists (
          select from (select distinct on (x.pathway) x.pathway, x.act from core.pathway_line x
            where x.tenant_id = p_tenant and x.case_id = p_case and x.act in ('tagged', 'untagged') order by x.pathway, x.made_at desc) t
          where t.act = 'tagged' and not exists (select from core.pathway_line y
            where y.tenant_id = p_tenant and y.case_id = p_case and y.pathway = t.pathway and y.act in ('done', 'excused'))) then '4.4.b: a tagged pathway is empty'
        when exists (
          select from (select distinct on (x.nth) x.nth, x.verdict from core.claim x
            where x.tenant_id = p_tenant and x.case_id = p_case order by x.nth, x.version desc) c
          where c.verdict = 'reasonable' and not exists (select from core.reply r
            where r.tenant_id = p_tenant and r.case_id = p_case and not r.is_struck and c.nth = any (r.claims)
              and not exists (select from core.reply s where s.tenant_id = r.tenant_id and s.corrects = r.id))) then '6.2.a: a reasonable claim has no reply'
        when (p_closure->>'ending' = 'ended' and p_closure->>'kind' = 'died') is not true
          and exists (select from core."case" c where c.tenant_id = p_tenant and c.id = p_case and c.risk in ('red', 'orange')) then '7.1.4.f: the case is red or orange'
      end $$;

    create function core.guard_closure() returns trigger language plpgsql security definer set search_path = '' as $$
    declare lack text := case when new.form = 'core.closure' then core.closure_lack(new.tenant_id, new.case_id, new.answers) end; begin
      if lack is not null then raise exception '%', lack using errcode = '23514'; end if;
      return new; end $$;
    grant execute on function core.guard_closure() to house_owner;

    /* The steps of a case, and what each needs, held by the database too (7.1, A.30, C.14). */
    create or replace function core.guard_stage() returns trigger language plpgsql security definer set search_path = '' as $$
    declare needs text := case new.stage when 'assessed' then 'core.intake' when 'planned' then 'core.plan' when 'closed' then 'core.closure' end; lack text; begin
      if new.stage = old.stage then return new; end if;
      if not (old.stage, new.stage) in (('registered','assessed'),('registered','declined'),('assessed','planned'),('assessed','declined'),
          ('planned','in-service'),('planned','closed'),('in-service','closed'),('closed','archived'),('closed','in-service'),('archived','in-service')) then
        raise exception 'wrong step: % to %', old.stage, new.stage using errcode = '23514'; end if;
      if needs is not null and not exists (select from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.id
          and r.form = needs and r.state = 'approved') then
        raise exception 'wrong step: % without an approved %', new.stage, needs using errcode = '23514'; end if;
      if new.stage = 'closed' and exists (select from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.id
          and (r.state = 'signed' or r.state = 'returned' and r.form like 'core.%')) then
        raise exception 'B.16: a form is not done with' using errcode = '23514'; end if;
      lack := case when new.stage = 'closed' then core.closure_lack(new.tenant_id, new.id,
        (select r.answers from core.form_record r where r.tenant_id = new.tenant_id and r.case_id = new.id and r.form = 'core.closure' and r.state = 'approved' order by r.ordinal desc limit 1)) end;
      if lack is not null then raise exception '%', lack using errcode = '23514'; end if;
      new.moved_at := clock_timestamp();
      return new; end $$;
  `.execute(db))
  await sql`create trigger guard_closure before insert on core.form_record for each row execute function core.guard_closure()`.execute(db)
}
