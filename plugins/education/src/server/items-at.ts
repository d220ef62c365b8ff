import { sql } from 'kysely'
import { addDays, today } from '@xinshe/words'
import { missedInARow, missedMonths, reachInDays } from '../domain/missed-months.ts'
import type { EducationContext } from './education-context.ts'

/** What is to be told every month at this place by the contracts that run, with the months in which nobody did (5.5.d). */
export async function itemsAt({ db, tenant, now }: Pick<EducationContext, 'db' | 'tenant' | 'now'>) {
  const items = await db
    .selectFrom('education.monthly_item as i')
    .select(['i.id', 'i.contract_id as contractId', 'i.title', 'i.since_on as sinceOn'])
    .where('i.tenant_id', '=', tenant.id)
    .where('i.retired_at', 'is', null)
    // What a contract that has ended left behind is missed by nobody.
    .where(sql<boolean>`exists (select from core.contract c where c.id = i.contract_id and core.today() between c.starts and c.ends)`)
    .orderBy('i.made_at')
    .execute()
  const day = today(now())
  const held = await db
    .selectFrom('education.activity')
    .select(['item_id as itemId', 'held_on as heldOn'])
    .where('tenant_id', '=', tenant.id)
    .where('item_id', 'is not', null)
    .where('held_on', '>=', addDays(day, -reachInDays))
    .execute()
  return items.map(({ sinceOn, ...item }) => {
    const missed = missedMonths({ sinceOn, heldOn: held.filter(({ itemId }) => itemId === item.id).map(({ heldOn }) => heldOn) }, day)
    return { ...item, sinceOn, missed, inARow: missedInARow(missed, day) }
  })
}
