import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

interface Contact {
  readonly accountId: string | null
  readonly name: string | null
  readonly phone: string
  /** Whose contact it is: this bureau's or one above; null: nobody's. */
  readonly setAt: string | null
  /** Whom this bureau had named, and who holds no post any more by which to answer. */
  readonly lapsed: string | null
}

/** Whom an alarm goes to here where nobody holds 危机干预; null: nobody was named. */
export async function contactHere({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>): Promise<Contact | null> {
  const { rows } = await sql<Contact>`
    select k.account_id as "accountId", a.display_name as name, coalesce(k.phone, '') as phone, t.name as "setAt", l.display_name as lapsed
    from (select x.account_id from core.crisis_contact x where x.tenant_id = ${tenant.id} order by x.made_at desc limit 1) own
    full join core.crisis_contact_of(${tenant.id}) k on true
    left join core.tenant t on t.id = k.set_at left join core.account a on a.id = k.account_id
    left join core.account l on l.id = own.account_id and not core.contact_answers(${tenant.id}, l.id)`.execute(db)
  const [contact] = rows
  return contact && (contact.setAt ?? contact.lapsed) ? contact : null
}
