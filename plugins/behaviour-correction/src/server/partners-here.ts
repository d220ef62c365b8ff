import type { Desk } from './held-case.ts'

/** The directory of partners of a place, as far as this post sees it (4.6): whom 6.3.4.c picks from. */
export function partnersHere({ db, tenant }: Pick<Desk, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.partner')
    .select(['id', 'type', 'name', 'organisation', 'fields', 'since_on as sinceOn', 'until_on as untilOn'])
    .where('tenant_id', '=', tenant.id)
    .orderBy('type')
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
}
