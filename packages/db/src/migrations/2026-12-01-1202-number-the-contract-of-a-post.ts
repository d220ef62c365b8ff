import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** Two contracts may have one title: a post says the number of its contract too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['authz'], () => sql`
    create or replace function authz.identity(p_token_hash bytea, p_tenant text, p_agency text) returns jsonb language plpgsql stable
      security definer set search_path = '' as $$
    declare s core.session := authz.live_session(p_token_hash); t core.tenant; g core.agency; begin
      select * into t from core.tenant where slug = p_tenant;
      select * into g from core.agency where slug = p_agency;
      return jsonb_build_object(
        'session', jsonb_build_object('id', s.id, 'postId', s.post_id, 'madeAt', s.made_at, 'idleUntil', s.idle_until, 'until', s.until),
        'account', (select jsonb_build_object('id', a.id, 'name', a.name, 'displayName', a.display_name, 'language', a.language,
            'passwordIsGiven', a.password_given_at is not null) from core.account a where a.id = s.account_id),
        'tenant', case when t.id is null then null else jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'tier', t.tier,
          'path', t.path, 'parentId', t.parent_id) end,
        'agency', case when g.id is null then null else jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name) end,
        'posts', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'contractId', p.contract_id,
          'agencyId', p.agency_id, 'tenantId', p.tenant_id,
            'agencySlug', ag.slug, 'agencyName', ag.name, 'contractTitle', c.title, 'contractNumber', c.number,
            'modulesOn', case
              when p.contract_id is not null then core.modules_on(p.contract_id)
              -- each contract once, however many towns it serves
              when p.role in ('bureau-officer', 'bureau-admin') and p.tenant_id = t.id then array(select distinct m
                from (select distinct ca.contract_id from core.tenant b
                join core.contract_area ca on ca.tenant_id = b.id where b.path = home.path or starts_with(b.path, home.path || '.')) below
                cross join lateral unnest(core.modules_on(below.contract_id)) m)
              else '{}'::text[] end,
            'home', coalesce(home.slug, (select min(x.slug) from core.contract_area ca join core.tenant x on x.id = ca.tenant_id
              where ca.contract_id = p.contract_id)),
            'homeName', coalesce(home.name, (select x.name from core.contract_area ca join core.tenant x on x.id = ca.tenant_id
              where ca.contract_id = p.contract_id order by x.slug limit 1)),
            'here', (t.id is not null and (p.tenant_id = t.id or exists (select from core.contract_area ca
              where ca.contract_id = p.contract_id and ca.tenant_id = t.id)))
              or (g.id is not null and p.role = 'agency-admin' and p.agency_id = g.id) or (p_tenant is null and p_agency is null
                and p.role = 'platform-operator')
          ) order by p.role, p.id)
          from core.post p left join core.tenant home on home.id = p.tenant_id left join core.agency ag on ag.id = p.agency_id
            left join core.contract c on c.id = p.contract_id
          where p.account_id = s.account_id and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)
            and (p.contract_id is null or core.today() between c.starts and c.ends)), '[]'));
    end $$;
  `.execute(db))
}
