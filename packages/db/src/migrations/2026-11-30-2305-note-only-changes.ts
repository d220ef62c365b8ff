import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** A switch or a block that stands already is not set once more: the history tells changes alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; false, and nothing is written, where the module is so already. */
    drop function core.set_switch(uuid,text,boolean,text);
    create function core.set_switch(p_contract uuid, p_module text, p_on boolean, p_reason text) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      -- held: of two at once one sees what the other has set
      perform from core.contract c join core.contract_module m on m.contract_id = c.id and m.module = p_module
        where c.id = p_contract and c.agency_id = me.agency_id and me.role = 'agency-admin' for no key update of c;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      if p_on = coalesce((select x.is_on from core.module_switch x where x.contract_id = p_contract and x.module = p_module order by x.made_at desc limit 1), false) then
        return false; end if;
      insert into core.module_switch (contract_id, module, is_on, reason, made_by) values (p_contract, p_module, p_on, p_reason, me.actor);
      perform core.note_unit_act(me, null, me.agency_id, p_contract, case when p_on then 'switched-on' else 'switched-off' end, p_reason, jsonb_build_object('module', p_module));
      return true; end $$;

    /* As before; false, and nothing is written, where the place has said so already. */
    drop function core.set_block(uuid,text,boolean,text);
    create function core.set_block(p_tenant uuid, p_module text, p_blocked boolean, p_reason text) returns boolean language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.tenants) then raise exception 'not allowed' using errcode = '42501'; end if;
      -- held: of two at once one sees what the other has said
      perform from core.tenant where id = p_tenant for no key update;
      if p_blocked = coalesce((select b.is_blocked from core.module_block b where b.tenant_id = p_tenant and b.module = p_module order by b.made_at desc limit 1), false) then
        return false; end if;
      insert into core.module_block (tenant_id, module, is_blocked, reason, made_by) values (p_tenant, p_module, p_blocked, p_reason, me.actor);
      perform core.note_unit_act(me, p_tenant, null, null, case when p_blocked then 'blocked' else 'unblocked' end, p_reason, jsonb_build_object('module', p_module));
      return true; end $$;
    grant execute on function core.set_switch(uuid,text,boolean,text), core.set_block(uuid,text,boolean,text) to app_user;
  `.execute(db))
}
