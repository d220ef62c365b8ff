import { sql, type RawBuilder } from 'kysely'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'

/** Why somebody is given nothing of a case: by their own word (8.2.a), or because it is closed to them for another reason, which is not told. */
export type Aside = 'recused' | 'closed'

/** In a query over posts, as `p`: why that person is given nothing of one of these matters; null when they may be. */
export function asideFrom(tenantId: string, matterIds: readonly string[]): RawBuilder<Aside | null> {
  const ofThose = sql`= any (${[...matterIds]}::uuid[])`
  const walled = sql`walled_from && array[p.account_id, p.agency_id]`
  return sql<Aside | null>`case
    when exists (select from core.recusal x join core."case" c on c.tenant_id = x.tenant_id and c.id = x.case_id
      where x.tenant_id = ${tenantId} and c.matter_id ${ofThose} and x.account_id = p.account_id and x.lifted_at is null) then 'recused'
    when exists (select from core.matter m where m.tenant_id = ${tenantId} and m.id ${ofThose} and m.${walled})
      or exists (select from core."case" c where c.tenant_id = ${tenantId} and c.matter_id ${ofThose} and c.${walled}) then 'closed' end`
}

/**
 * Nothing of a case goes to somebody who stands aside from it: not the case, no task, no draft, no alarm.
 * @throws Refusal case/recused, case/closed-to-colleague with the case and the name
 */
export async function mustNotStandAside({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string, postId: string): Promise<void> {
  const held = await db
    .selectFrom('core.case')
    .select(['number', 'matter_id as matterId'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!held) return
  const found = await db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select('a.display_name as name')
    .select(asideFrom(tenant.id, [held.matterId]).as('aside'))
    .where('p.id', '=', postId)
    .executeTakeFirst()
  if (!found?.aside) return
  const which = [{ message: say(`${found.name}（${held.number}）`, `${found.name} (${held.number})`), caseId, number: held.number }]
  throw new Refusal(found.aside === 'recused' ? 'case/recused' : 'case/closed-to-colleague', which)
}
